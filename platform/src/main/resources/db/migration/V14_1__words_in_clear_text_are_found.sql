-- Events of this version have the words of a source in place of an owner in clear text. The program moves them out of the log, and
-- finds those that are left by this index.
create index event_with_words_idx on domainevententry (globalindex)
    where payloadtype = 'ActionAssigned' and payloadrevision = '3';
