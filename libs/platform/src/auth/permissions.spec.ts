import { PERSONAS } from '#kernel/actor';
import { may, PERMISSIONS, permissionsOf, type Permission } from './permissions.js';

const all = Object.keys(PERMISSIONS) as Permission[];

describe('permissions', () => {
  it('give the product itself nothing: it does not come through the front door', () => {
    expect(permissionsOf('system')).toEqual([]);
  });

  it('let a visitor read public things, sign in, accept an invitation, answer by a link, and nothing else', () => {
    expect(permissionsOf('visitor').toSorted()).toEqual([
      'application:answer-by-link',
      'invitation:accept',
      'opportunity:read',
      'opportunity:search',
      'partner:read',
      'reference:read',
      'session:open',
      'viewer:read',
    ]);
  });

  it('let only administrators manage accounts at work and offices', () => {
    for (const permission of ['account:manage', 'office:manage', 'holiday:manage'] as const) {
      expect(PERSONAS.filter((persona) => may(persona, permission))).toEqual(['administrator']);
    }
  });

  it('let offices, and nobody of the market side, make and recover accounts', () => {
    for (const permission of ['account:create', 'account:recover'] as const) {
      expect(PERSONAS.filter((persona) => may(persona, permission)).toSorted()).toEqual([
        'administrator',
        'counsellor',
        'social_worker',
      ]);
    }
  });

  it('are each given to somebody', () => {
    expect(all.filter((permission) => PERMISSIONS[permission].length === 0)).toEqual([]);
  });
});
