-- The two digits of each occupation of a card, a blank between them: what its facet counts. With their weights and
-- concepts nearly every card would be a group of its own.
ALTER TABLE platform.search_card_0 ADD COLUMN groups text NOT NULL
  GENERATED ALWAYS AS (regexp_replace(occupations, '(\d\d)\S*', '\1', 'g')) STORED;
ALTER TABLE platform.search_card_1 ADD COLUMN groups text NOT NULL
  GENERATED ALWAYS AS (regexp_replace(occupations, '(\d\d)\S*', '\1', 'g')) STORED;
ALTER TABLE platform.search_card_0 ALTER COLUMN groups SET STORAGE MAIN;
ALTER TABLE platform.search_card_1 ALTER COLUMN groups SET STORAGE MAIN;
