import type { Persona } from '#kernel/actor';

type Who = readonly Persona[];

const everyone: Who = [
  'visitor',
  'client',
  'counsellor',
  'employer',
  'trainer',
  'loan_officer',
  'social_worker',
  'authority',
  'administrator',
];
const signedIn: Who = everyone.filter((persona) => persona !== 'visitor');
const partners: Who = ['employer', 'trainer', 'loan_officer'];
const office: Who = ['counsellor', 'social_worker', 'administrator'];
/** Who accompanies people; administrators do not, and see none of them. */
const staff: Who = ['counsellor', 'social_worker'];
const posters: Who = [...partners, ...office];
/** Names of programmes speak of rehabilitation and prison: nothing for pages that anybody may see over a shoulder. */
const programmeStaff: Who = [...office, 'loan_officer', 'authority'];

/** Which persona may try what. The first of three nets; a record's own policy and row security follow. */
export const PERMISSIONS = {
  'viewer:read': everyone,
  'session:open': everyone,
  'session:close': signedIn,
  'account:change-own': signedIn,
  'account:manage': ['administrator'],
  'account:create': office,
  'account:recover': office,
  'office:read': signedIn,
  'office:manage': ['administrator'],
  'invitation:accept': everyone,
  'reference:read': everyone,
  'holiday:manage': ['administrator'],
  'client:read': staff,
  'client:register': staff,
  'client:edit': staff,
  'client:give-sign-in': staff,
  'client:merge': staff,
  'client:erase': staff,
  'client:read-own': ['client'],
  'consent:read': staff,
  'consent:read-own': ['client'],
  'consent:give': [...staff, 'client'],
  'consent:ask-by-phone': staff,
  'consent:withdraw': [...staff, 'client'],
  'deletion:confirm': ['employer', 'trainer', 'loan_officer'],
  'partner:read': everyone,
  'partner:list': [...partners, ...office],
  'partner:register': [...partners, ...office],
  'partner:edit': posters,
  'partner:verify': ['administrator', 'counsellor'],
  'partner:invite': posters,
  'opportunity:read': everyone,
  'opportunity:search': everyone,
  'opportunity:post': posters,
  'opportunity:manage': posters,
  'import:manage': posters,
  'introduction:organise': staff,
  'introduction:attend': ['client'],
  'introduction:host': partners,
  'introduction:calendar': [...staff, ...partners, 'client'],
  'notice:read': ['client', ...partners],
  'message:prefer': [...staff, 'client'],
  'message:receive': ['client'],
  'message:write': staff,
  'message:read': office,
  'match:read': staff,
  'match:read-own': ['client'],
  'match:decide': staff,
  'match:weights': office,
  'match:weigh': ['administrator'],
  'application:read': staff,
  'application:refer': staff,
  'application:step': [...staff, 'client'],
  'application:read-own': ['client'],
  'application:apply': ['client'],
  'application:answer': partners,
  'application:answer-by-link': everyone,
  'rules:explore': programmeStaff,
  'rules:ask-for-client': staff,
  'rules:edit': ['administrator'],
} as const satisfies Record<string, Who>;

export type Permission = keyof typeof PERMISSIONS;

export const may = (persona: Persona, permission: Permission): boolean =>
  (PERMISSIONS[permission] as Who).includes(persona);

/** Everything a persona may try, for the web client to show or hide. */
export const permissionsOf = (persona: Persona): Permission[] =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => may(persona, permission));
