-- After 0200, because areas are a later domain: an office lies in an area that there is.
ALTER TABLE identity.office ADD CONSTRAINT office_area FOREIGN KEY (area_id) REFERENCES reference.area;
