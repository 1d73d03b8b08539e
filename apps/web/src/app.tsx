import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { lazy, Suspense, useCallback, useMemo, useState, type ComponentType, type ReactNode } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { Provider } from 'urql';
import { ClientLayout } from './components/client-layout.js';
import { RouteFocus } from './components/route-focus.js';
import { createClient } from './graphql/client.js';
import { loadStaffTexts } from './i18n/texts.js';
import { useLang } from './i18n/use-lang.js';
import { BrowsePage } from './pages/browse/browse-page.js';
import { SessionProvider } from './session/session.js';

const page = <K extends string>(load: () => Promise<Record<K, ComponentType>>, name: K) =>
  lazy(async () => ({ default: (await load())[name] }));

/** Staff pages bring their own texts. */
const staffPage = <K extends string>(load: () => Promise<Record<K, ComponentType>>, name: K) =>
  lazy(async () => {
    const [module] = await Promise.all([load(), loadStaffTexts()]);
    return { default: module[name] };
  });

const OpportunityPage = page(() => import('./pages/opportunity/opportunity-page.js'), 'OpportunityPage');
const SavedPage = page(() => import('./pages/saved/saved-page.js'), 'SavedPage');
const SignInPage = page(() => import('./pages/session/sign-in-page.js'), 'SignInPage');
const InvitationPage = page(() => import('./pages/session/invitation-page.js'), 'InvitationPage');
const MePage = page(() => import('./pages/session/me-page.js'), 'MePage');
const SharingPage = page(() => import('./pages/sharing/sharing-page.js'), 'SharingPage');
const SeenPage = page(() => import('./pages/sharing/seen-page.js'), 'SeenPage');
const NoticesPage = page(() => import('./pages/notices/notices-page.js'), 'NoticesPage');
const PreferencesPage = page(() => import('./pages/notices/preferences-page.js'), 'PreferencesPage');
const NotFoundPage = page(() => import('./pages/not-found-page.js'), 'NotFoundPage');
const SuggestionsPage = page(() => import('./pages/own/suggestions-page.js'), 'SuggestionsPage');
const NextPage = page(() => import('./pages/own/next-page.js'), 'NextPage');
const ApplicationsPage = page(() => import('./pages/own/applications-page.js'), 'ApplicationsPage');
const AnswerPage = page(() => import('./pages/answer/answer-page.js'), 'AnswerPage');
const StaffLayout = staffPage(() => import('./components/staff/staff-layout.js'), 'StaffLayout');
const DayPage = staffPage(() => import('./pages/work/clients/day-page.js'), 'DayPage');
const ClientsPage = staffPage(() => import('./pages/work/clients/clients-page.js'), 'ClientsPage');
const RegisterPage = staffPage(() => import('./pages/work/clients/register-page.js'), 'RegisterPage');
const ClientPage = staffPage(() => import('./pages/work/clients/client-page.js'), 'ClientPage');
const ListImportPage = staffPage(() => import('./pages/work/clients/list-import-page.js'), 'ListImportPage');
const ListPage = staffPage(() => import('./pages/work/clients/list-page.js'), 'ListPage');
const PostingsPage = staffPage(() => import('./pages/work/postings-page.js'), 'PostingsPage');
const PostPage = staffPage(() => import('./pages/work/post-page.js'), 'PostPage');
const EditPage = staffPage(() => import('./pages/work/edit-page.js'), 'EditPage');
const ImportsPage = staffPage(() => import('./pages/work/imports-page.js'), 'ImportsPage');
const ImportPage = staffPage(() => import('./pages/work/import-page.js'), 'ImportPage');
const ShortlistPage = staffPage(() => import('./pages/work/shortlist-page.js'), 'ShortlistPage');
const OpeningPeoplePage = staffPage(() => import('./pages/work/opening-people-page.js'), 'OpeningPeoplePage');
const DeletionsPage = staffPage(() => import('./pages/work/deletions-page.js'), 'DeletionsPage');
const OfficeApplicationsPage = staffPage(
  () => import('./pages/work/applications/applications-page.js'),
  'OfficeApplicationsPage',
);
const WorkCardsPage = staffPage(() => import('./pages/work/applications/work-cards-page.js'), 'WorkCardsPage');
const MessagesPage = staffPage(() => import('./pages/work/messages-page.js'), 'MessagesPage');
const RulesPage = staffPage(() => import('./pages/work/rules-page.js'), 'RulesPage');
const IntroductionsPage = staffPage(() => import('./pages/work/introductions-page.js'), 'IntroductionsPage');
const IntroductionPage = staffPage(() => import('./pages/work/introduction-page.js'), 'IntroductionPage');
const IntroductionPrintPage = staffPage(
  () => import('./pages/work/introduction-print-page.js'),
  'IntroductionPrintPage',
);
const IntroductionScreenPage = staffPage(
  () => import('./pages/work/introduction-screen-page.js'),
  'IntroductionScreenPage',
);
const IntroductionReportPage = staffPage(
  () => import('./pages/work/introduction-report-page.js'),
  'IntroductionReportPage',
);
const PartnerSessionsPage = staffPage(() => import('./pages/work/partner-sessions-page.js'), 'PartnerSessionsPage');
const OfficesPage = staffPage(() => import('./pages/admin/offices-page.js'), 'OfficesPage');
const AccountsPage = staffPage(() => import('./pages/admin/accounts-page.js'), 'AccountsPage');
const PartnersPage = staffPage(() => import('./pages/admin/partners-page.js'), 'PartnersPage');
const HolidaysPage = staffPage(() => import('./pages/admin/holidays-page.js'), 'HolidaysPage');
const RuleVersionsPage = staffPage(() => import('./pages/admin/rule-versions-page.js'), 'RuleVersionsPage');
const RuleVersionPage = staffPage(() => import('./pages/admin/rule-version-page.js'), 'RuleVersionPage');
const RuleNewPage = staffPage(() => import('./pages/admin/rule-new-page.js'), 'RuleNewPage');

function Pages(): ReactNode {
  return (
    <Routes>
      <Route element={<ClientLayout />}>
        <Route index element={<BrowsePage />} />
        <Route path="o/:id" element={<OpportunityPage />} />
        <Route path="saved" element={<SavedPage />} />
        <Route path="for-you" element={<SuggestionsPage />} />
        <Route path="sessions" element={<NextPage />} />
        <Route path="applications" element={<ApplicationsPage />} />
        <Route path="answer" element={<AnswerPage />} />
        <Route path="sign-in" element={<SignInPage />} />
        <Route path="join" element={<InvitationPage />} />
        <Route path="me" element={<MePage />} />
        <Route path="me/sharing" element={<SharingPage />} />
        <Route path="me/seen" element={<SeenPage />} />
        <Route path="me/news" element={<NoticesPage />} />
        <Route path="me/reach" element={<PreferencesPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
      <Route element={<StaffLayout />}>
        <Route path="work" element={<DayPage />} />
        <Route path="work/clients" element={<ClientsPage />} />
        <Route path="work/clients/new" element={<RegisterPage />} />
        <Route path="work/clients/import" element={<ListImportPage />} />
        <Route path="work/clients/import/:id" element={<ListPage />} />
        <Route path="work/clients/:id" element={<ClientPage />} />
        <Route path="work/postings" element={<PostingsPage />} />
        <Route path="work/new" element={<PostPage />} />
        <Route path="work/o/:id" element={<EditPage />} />
        <Route path="work/o/:id/people" element={<OpeningPeoplePage />} />
        <Route path="work/clients/:id/openings" element={<ShortlistPage />} />
        <Route path="work/applications" element={<OfficeApplicationsPage />} />
        <Route path="work/cards" element={<WorkCardsPage />} />
        <Route path="work/imports" element={<ImportsPage />} />
        <Route path="work/imports/:id" element={<ImportPage />} />
        <Route path="work/deletions" element={<DeletionsPage />} />
        <Route path="work/messages" element={<MessagesPage />} />
        <Route path="work/rules" element={<RulesPage />} />
        <Route path="work/sessions" element={<IntroductionsPage />} />
        <Route path="work/sessions/:id" element={<IntroductionPage />} />
        <Route path="work/sessions/:id/print" element={<IntroductionPrintPage />} />
        <Route path="work/sessions/:id/report" element={<IntroductionReportPage />} />
        <Route path="work/our-sessions" element={<PartnerSessionsPage />} />
        <Route path="admin/offices" element={<OfficesPage />} />
        <Route path="admin/accounts" element={<AccountsPage />} />
        <Route path="admin/partners" element={<PartnersPage />} />
        <Route path="admin/holidays" element={<HolidaysPage />} />
        <Route path="admin/rules" element={<RuleVersionsPage />} />
        <Route path="admin/rules/new" element={<RuleNewPage />} />
        <Route path="admin/rules/:id" element={<RuleVersionPage />} />
      </Route>
      <Route path="screen/:id" element={<IntroductionScreenPage />} />
    </Routes>
  );
}

/** A client and a session per language and per signed-in person: nothing of one is shown to the next. */
function Connected(): ReactNode {
  const lang = useLang();
  const [epoch, setEpoch] = useState(0);
  const client = useMemo(() => createClient(lang), [lang, epoch]);
  const renew = useCallback(() => setEpoch((value) => value + 1), []);
  return (
    <Provider value={client}>
      <SessionProvider onChange={renew}>
        <RouteFocus />
        <Suspense fallback={null}>
          <Pages />
        </Suspense>
      </SessionProvider>
    </Provider>
  );
}

export function App(): ReactNode {
  return (
    <I18nProvider i18n={i18n}>
      <BrowserRouter>
        <Connected />
      </BrowserRouter>
    </I18nProvider>
  );
}
