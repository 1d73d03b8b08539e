import { PERSONAS, type Persona } from '#kernel/actor';

/**
 * Tables without row security, and why that is right: everybody may read them, and nothing in them is about an office,
 * a partner or a person. A table that is neither here nor guarded fails the tests.
 */
export const OPEN_TABLES: readonly { readonly table: RegExp; readonly because: string }[] = [
  { table: /^platform\.migration$/, because: 'which migrations were applied; only the owner reads it' },
  { table: /^reference\./, because: 'public facts, loaded by the owner' },
  { table: /^rules\.(catalogue|programme)$/, because: 'public facts, loaded by the owner' },
  { table: /^rules\.version$/, because: 'public facts once they apply; who made them stands in rules.step' },
  { table: /^platform\.search_/, because: 'cards of published opportunities; rows are read again under row security' },
];

export type Action = 'select' | 'insert' | 'update' | 'delete';

/** Rows that an actor may touch although they belong to neither the actor nor the actor's office or partner. */
export interface Shown {
  readonly table: string;
  readonly to: readonly Persona[] | 'everyone';
  readonly may: readonly Action[];
  /** Only rows for which this SQL holds; all when left out. `:office`, `:account` and `:client` are the actor's own. */
  readonly where?: string;
  readonly because: string;
}

const SIGNED_IN: readonly Persona[] = PERSONAS.filter((persona) => persona !== 'visitor');
const OFFICES: readonly Persona[] = ['counsellor', 'social_worker', 'administrator'];
const ADMINISTRATOR: readonly Persona[] = ['administrator'];

/** Everything that is shown beyond one's own. A row that is shown and not declared here fails the tests. */
export const SHOWN: readonly Shown[] = [
  // identity
  { table: 'identity.office', to: OFFICES, may: ['select'], because: 'offices know of each other' },
  { table: 'identity.office', to: ADMINISTRATOR, may: ['insert', 'update'], because: 'administrators make offices' },
  {
    table: 'identity.account',
    to: ADMINISTRATOR,
    may: ['select', 'insert', 'update'],
    where: "kind = 'work'",
    because: 'administrators manage people at work',
  },
  {
    table: 'identity.membership',
    to: ADMINISTRATOR,
    may: ['select', 'insert', 'update'],
    where: "persona <> 'client'",
    because: 'administrators manage people at work',
  },
  {
    table: 'identity.membership',
    to: ['counsellor', 'social_worker'],
    may: ['select'],
    where: 'partner_id IS NOT NULL',
    because: 'offices know the people of partners',
  },
  {
    table: 'identity.account',
    to: ['counsellor', 'social_worker'],
    may: ['select'],
    where: `kind = 'work' AND id IN
      (SELECT account_id FROM identity.membership WHERE partner_id IS NOT NULL AND ended_at IS NULL)`,
    because: 'offices know the people of partners',
  },
  { table: 'identity.invitation', to: ADMINISTRATOR, may: ['select'], because: 'administrators see who was invited' },
  {
    table: 'identity.invitation',
    to: ADMINISTRATOR,
    may: ['insert'],
    where: 'created_by = :account',
    because: 'administrators invite',
  },
  {
    table: 'identity.invitation',
    to: ['counsellor', 'social_worker'],
    may: ['insert'],
    where: "created_by = :account AND office_id IS NULL AND persona IN ('employer', 'trainer', 'loan_officer')",
    because: 'offices invite the people of partners',
  },
  {
    table: 'vault.sign_in_name',
    to: ADMINISTRATOR,
    may: ['select', 'insert'],
    where: "account_kind = 'work'",
    because: 'administrators make accounts at work',
  },
  {
    table: 'vault.credential',
    to: ADMINISTRATOR,
    may: ['select', 'insert', 'update'],
    where: "account_kind = 'work'",
    because: 'administrators give new secrets in person',
  },
  {
    table: 'vault.office_key',
    to: ADMINISTRATOR,
    may: ['select', 'insert'],
    because: 'an office is made with its key',
  },
  {
    table: 'vault.office_key',
    to: ['client'],
    may: ['select'],
    where: 'office_id = :office',
    because: "the own key is wrapped by the office's",
  },
  // platform
  {
    table: 'platform.event',
    to: SIGNED_IN,
    may: ['insert'],
    where: 'actor_id = :account',
    because: 'whoever acts says what happened, as themselves',
  },
  { table: 'platform.delivery', to: SIGNED_IN, may: ['insert'], because: 'whoever acts appends what is to be done' },
  // reference
  { table: 'reference.holiday', to: 'everyone', may: ['select'], because: 'public facts' },
  { table: 'reference.holiday', to: ADMINISTRATOR, may: ['insert', 'update'], because: 'administrators edit holidays' },
  // partners
  { table: 'partners.partner', to: 'everyone', may: ['select'], where: "status = 'verified'", because: 'public facts' },
  { table: 'partners.partner', to: OFFICES, may: ['select'], because: 'offices know whom they deal with' },
  { table: 'partners.partner', to: ADMINISTRATOR, may: ['insert', 'update'], because: 'administrators edit partners' },
  {
    table: 'partners.partner',
    to: ['counsellor', 'social_worker'],
    may: ['update'],
    where: "office_id IS NULL AND status = 'pending'",
    because: 'an office takes charge of a partner nobody looks after',
  },
  { table: 'partners.decision', to: OFFICES, may: ['select'], because: 'offices know what was decided' },
  { table: 'partners.decision', to: ADMINISTRATOR, may: ['insert'], because: 'administrators decide too' },
  // opportunities
  {
    table: 'opportunities.opportunity',
    to: 'everyone',
    may: ['select'],
    where: `partner_verified AND (status IN ('published', 'filled')
      OR (status = 'closed' AND published_at IS NOT NULL AND closed_at > now() - interval '30 days'))`,
    because: 'what verified partners have out is public',
  },
  {
    table: 'opportunities.opportunity',
    to: ADMINISTRATOR,
    may: ['select', 'insert', 'update', 'delete'],
    because: 'administrators post for partners',
  },
  // consents
  {
    table: 'consents.consent',
    to: ['client'],
    may: ['insert'],
    where: 'client_id = :client AND given_by = :account',
    because: 'a person agrees themselves',
  },
  {
    table: 'consents.withdrawal',
    to: ['client'],
    may: ['insert'],
    where: 'client_id = :client AND withdrawn_by = :account',
    because: 'a person takes it back themselves',
  },
  {
    table: 'consents.release',
    to: ['client'],
    may: ['insert', 'update', 'delete'],
    where: 'client_id = :client',
    because: 'what a person applies with is laid out as themselves',
  },
  {
    table: 'consents.deletion_task',
    to: ['client'],
    may: ['insert'],
    where: 'client_id = :client',
    because: 'whoever takes a consent back thereby asks for deletion',
  },
  // applications
  {
    table: 'applications.application',
    to: ['client'],
    may: ['insert', 'update'],
    where: 'client_id = :client AND office_id = :office',
    because: 'a person applies, accepts and withdraws themselves',
  },
  // imports
  {
    table: 'imports.batch',
    to: ADMINISTRATOR,
    may: ['select', 'insert', 'update'],
    because: 'administrators import for partners',
  },
  { table: 'imports.row', to: ADMINISTRATOR, may: ['select'], because: 'administrators import for partners' },
  { table: 'imports.rejection', to: ADMINISTRATOR, may: ['select'], because: 'administrators import for partners' },
  {
    table: 'imports.remembered_mapping',
    to: OFFICES,
    may: ['select', 'insert', 'update'],
    where: "owner_kind = 'partner'",
    because: 'offices import for partners',
  },
  {
    table: 'imports.remembered_mapping',
    to: ADMINISTRATOR,
    may: ['select', 'insert', 'update'],
    because: 'administrators import for partners',
  },
  // matching
  {
    table: 'matching.weights',
    to: ['client', ...OFFICES],
    may: ['select'],
    because: 'how much each criterion counts is no secret of the office side',
  },
  {
    table: 'matching.weights',
    to: ADMINISTRATOR,
    may: ['insert'],
    where: 'made_by = :account',
    because: 'administrators add versions, as themselves',
  },
  // rules
  { table: 'rules.version', to: 'everyone', may: ['select'], where: "status = 'scheduled'", because: 'public facts' },
  { table: 'rules.version', to: ADMINISTRATOR, may: ['select', 'update'], because: 'administrators edit rules' },
  {
    table: 'rules.version',
    to: ADMINISTRATOR,
    may: ['insert'],
    where: "status = 'draft'",
    because: 'administrators draft versions; others approve them',
  },
  { table: 'rules.step', to: ADMINISTRATOR, may: ['select'], because: 'administrators see who did what to a version' },
  {
    table: 'rules.step',
    to: ADMINISTRATOR,
    may: ['insert'],
    where: 'actor_id = :account',
    because: 'administrators say what they did, as themselves',
  },
  { table: 'rules.preview', to: ADMINISTRATOR, may: ['select'], because: 'figures that may be told (ADR 16)' },
  {
    table: 'rules.preview',
    to: ADMINISTRATOR,
    may: ['insert'],
    where: 'actor_id = :account',
    because: 'administrators preview, as themselves',
  },
  // introductions
  {
    table: 'introductions.participant',
    to: ['client'],
    may: ['update'],
    where: 'office_id = :office',
    because: 'whoever was invited says whether they come',
  },
  {
    table: 'introductions.wish',
    to: ['client'],
    may: ['insert', 'update', 'delete'],
    where: "client_id = :client AND side = 'client'",
    because: 'whoever was invited marks whom they would like to meet',
  },
  // notifications
  {
    table: 'notifications.client_notice',
    to: ['client'],
    may: ['update'],
    where: 'client_id = :client AND office_id = :office',
    because: 'whoever was told says that they read it; only that column is granted',
  },
  {
    table: 'notifications.preference',
    to: ['client'],
    may: ['insert', 'update', 'delete'],
    where: 'client_id = :client AND office_id = :office',
    because: 'a person says themselves how they want to be told',
  },
  {
    table: 'vault.push_device',
    to: ['client'],
    may: ['insert', 'delete'],
    where: 'client_id = :client AND office_id = :office',
    because: 'a person says themselves on which of their devices they want notices',
  },
  {
    table: 'notifications.message',
    to: ADMINISTRATOR,
    may: ['select', 'update'],
    because: 'administrators look after the sending; a message names nobody, and only its state may be changed',
  },
];

/** Tables whose rows the market side may remove, each with the reason. */
export const MARKET_DELETES: readonly { readonly table: string; readonly because: string }[] = [];

/** Functions that run with their owner's rights, on a search path of their own, each with the reason. */
export const DEFINER_FUNCTIONS: readonly { readonly name: string; readonly because: string }[] = [
  { name: 'platform.search_analyze', because: 'only the owner may take statistics; it has no input' },
  {
    name: 'consents.disclose',
    because:
      'an outsider may neither look for a consent nor write a disclosure alone; it does both, for the own partner',
  },
  {
    name: 'applications.note_step',
    because: 'the history is written beside each change; the market side may write none and need not know the office',
  },
];

/** Schemas in which a login makes tables itself, each with the reason. */
export const OWN_SCHEMAS: readonly { readonly login: string; readonly schema: string; readonly because: string }[] = [
  { login: 'app_relay', schema: 'queue', because: 'BullMQ migrates its own tables, when there is no Redis' },
];

/** Rights on the database itself beyond signing in, each with the reason. */
export const DATABASE_RIGHTS: readonly { readonly login: string; readonly right: string; readonly because: string }[] =
  [
    {
      login: 'app_relay',
      right: 'TEMP',
      because: 'BullMQ adds a batch through a temporary table, when there is no Redis',
    },
  ];

/** Policies that let everybody of a login through, whoever acts, each with the reason. */
export const POLICIES_FOR_ALL: readonly { readonly policy: string; readonly because: string }[] = [
  { policy: 'reference.holiday/holiday_read', because: 'public facts' },
];

/** Routes that need no permission, each with the reason. */
export const OPEN_ROUTES: readonly { readonly route: string; readonly because: string }[] = [
  { route: 'HealthController.live', because: 'for orchestrators' },
  { route: 'HealthController.ready', because: 'for orchestrators' },
  { route: 'HealthController.prometheus', because: 'for the scraper; numbers only' },
  { route: 'ImportsController.xlsxTemplate', because: 'an empty form' },
  { route: 'ImportsController.csvTemplate', because: 'an empty form' },
];

/** Root fields that need no sign-in. One more is a decision: it is made here. */
export const PUBLIC_FIELDS: readonly string[] = [
  'Mutation.acceptInvitation',
  'Mutation.answerByLink',
  'Mutation.signIn',
  'Query.answerPage',
  'Query.answerReasons',
  'Query.area',
  'Query.areaChildren',
  'Query.areas',
  'Query.holidays',
  'Query.invitation',
  'Query.occupation',
  'Query.occupations',
  'Query.opportunity',
  'Query.partner',
  'Query.searchOpportunities',
  'Query.skills',
  'Query.suggestions',
  'Query.viewer',
];
