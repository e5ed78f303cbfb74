# Read by mvnw: lets Maven run on a JDK 25 wherever there is one, whatever the default java is.
# The places are those that maven-toolchains-plugin looks in, so an IDE's own Maven finds the same JDK.

jdk_wanted=25

jdk_fits() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q "^JAVA_VERSION=\"$jdk_wanted[.\"]" "$1/release"
}

jdk_find() {
  jdk_on_path=$(command -v javac 2>/dev/null) || jdk_on_path=
  if [ -n "$jdk_on_path" ]; then
    jdk_on_path=$(readlink -f "$jdk_on_path" 2>/dev/null) || jdk_on_path=
    jdk_on_path=${jdk_on_path%/bin/javac}
  fi
  for jdk in "${JAVA_HOME-}" "${JDK25_HOME-}" "${JAVA25_HOME-}" "${JAVA_HOME_25_X64-}" "${JAVA_HOME_25_ARM64-}" \
    "$jdk_on_path" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    "${HOME-}"/.m2/jdks/* "${HOME-}"/.asdf/installs/java/* "${HOME-}"/.local/share/mise/installs/java/* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$jdk" ] && jdk_fits "$jdk"; then
      printf '%s\n' "$jdk"
      return 0
    fi
  done
  return 1
}

set +f
if jdk_home=$(jdk_find); then
  JAVA_HOME=$jdk_home
  export JAVA_HOME
else
  cat >&2 <<TXT
Throughline is built with JDK $jdk_wanted, and none was found on this machine.
Install one, for instance Eclipse Temurin $jdk_wanted (https://adoptium.net, for every system) or, with SDKMAN,
'sdk install java $jdk_wanted-tem', then run this command again. If it is in an unusual place, set JDK25_HOME to it.
TXT
  exit 1
fi
set -f
