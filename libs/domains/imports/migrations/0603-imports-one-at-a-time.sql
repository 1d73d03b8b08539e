-- One batch of a partner writes at a time: two that changed the same postings part by part could end with the words of the
-- older file. Also among batches that whoever asks does not see.
CREATE UNIQUE INDEX batch_writes_alone ON imports.batch (partner_id) WHERE status IN ('importing', 'undoing');
