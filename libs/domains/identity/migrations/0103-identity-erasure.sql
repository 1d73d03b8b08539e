-- When a person is erased, so are the names they signed in by; nobody else's names are ever removed.
GRANT DELETE ON vault.sign_in_name TO app_care;
CREATE POLICY sign_in_name_forgotten ON vault.sign_in_name AS RESTRICTIVE FOR DELETE TO app_care
  USING (account_kind = 'client' AND current_setting('app.persona') <> 'administrator');
