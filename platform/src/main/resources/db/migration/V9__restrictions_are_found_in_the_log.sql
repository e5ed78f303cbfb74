-- Every question asks which reviews are restricted now. The list of types is that of RestrictedReviewsInPostgres, word for word.
create index restrictions_of_reviews on domainevententry (aggregateidentifier, sequencenumber)
    where payloadtype in ('ReportingRestrictionImposed', 'ReportingRestrictionReviewed',
        'ReportingRestrictionLifted', 'ReviewEventCorrected');
