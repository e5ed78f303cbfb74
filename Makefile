help:     ## Print this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'
run:      ## Start Throughline with demonstration users on http://127.0.0.1:8080, data in ./data
	./mvnw -Pdemo -pl standalone -am package
example:  ## Load the plan of a real annual report into the running program
	./mvnw -q -pl standalone -am spring-boot:run -Dspring-boot.run.arguments="load examples/nscb-2016-17"
years:    ## Load two years of an invented board into the running program, whose record is empty
	./mvnw -q -pl standalone -am spring-boot:run -Dspring-boot.run.arguments="load examples/two-years"
check:    ## What CI runs: compile with Error Prone, tests, architecture, format, then the size figures
	./.ci/run
test:     ## Tests only
	./mvnw test
size:     ## How large the sources are: files, types, longest files, largest packages, duplicates
	./.ci/size
jar:      ## Build standalone/target/throughline.jar without tests
	./mvnw -q -DskipTests package -pl standalone -am -Dthroughline.commit=$$(git rev-parse --short HEAD 2>/dev/null)
format:   ## Rewrite sources to house style
	./mvnw -q spotless:apply
up:       ## Start the server form in containers
	docker compose up --build --wait
bench:    ## Measure everything, in a quarter of an hour; MEASURE="decisions pace --quick" chooses
	./mvnw -q -DskipTests -Pbench package -Dspring-boot.run.arguments="$(MEASURE)"
docs:     ## Write the catalogues of events, rules, permissions, views, settings and alerts, the API's description, the page about the command line, and the tables of the example, from the source
	./mvnw -q -pl shared-events,command-service,query-service,standalone -am test -Dtest='EventCatalogueTest,RuleCatalogueTest,AxonServerFailuresTest,ViewCatalogueTest,ViewShapeTest,ExampleTableTest,PermissionTableTest,DescriptionTest,ExampleRequestsTest,DescriptionFileTest,FailedStartTest,SettingsCatalogueTest,MonitoringPageTest,CommandLinePageTest' \
		-Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true
pictures: ## Write the pictures of the main pages into docs/pages, from the example of two years on a fixed day
	./mvnw -q -pl standalone -am test -Dtest=PageScreenshots -Dsurefire.failIfNoSpecifiedTests=false
released: ## Keep the data of this release for the tests of later ones: make released RELEASE=0.2
	./mvnw -q -pl standalone -am test -Dtest=KeepReleasedData -Dsurefire.failIfNoSpecifiedTests=false -Drelease=$(RELEASE)
pages:    ## Run every command in the documentation and write its output below it
	./mvnw -q verify -pl system-tests -am -Dtest=none -Dit.test=DocumentationIT \
		-Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true
.PHONY: help run example years check test size jar format up bench docs pictures released pages
