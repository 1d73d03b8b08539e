import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ClientApplications } from '../applications/client-applications.js';
import { ConsentPanel } from '../consents/consent-panel.js';
import { FileActions } from './file-actions.js';
import { FileSection } from './file-section.js';
import { PreferenceSection } from './preference-section.js';
import { WorkSections, type SectionProps } from './work-sections.js';

interface ClientSection {
  /** The part of the address that leads here. */
  readonly key: string;
  readonly title: ReactNode;
  /** Who may see it. */
  readonly permission: string;
  /** Whether it may lie on a table, on paper. */
  readonly print: boolean;
  readonly Section: (props: SectionProps) => ReactNode;
}

/** The parts of a client's page in their order. A domain that has something to show of a person adds a line here. */
export const CLIENT_SECTIONS: readonly ClientSection[] = [
  { key: 'work', title: <Trans>For work</Trans>, permission: 'client:read', print: true, Section: WorkSections },
  {
    key: 'applications',
    title: <Trans>Applications</Trans>,
    permission: 'application:read',
    print: false,
    Section: ({ client }) => <ClientApplications clientId={client.id} />,
  },
  {
    key: 'consents',
    title: <Trans>Who may know what</Trans>,
    permission: 'consent:read',
    print: false,
    Section: ({ client }) => <ConsentPanel clientId={client.id} />,
  },
  {
    key: 'reach',
    title: <Trans>How we reach them</Trans>,
    permission: 'message:prefer',
    print: false,
    Section: PreferenceSection,
  },
  { key: 'file', title: <Trans>Who this is</Trans>, permission: 'client:read', print: false, Section: FileSection },
  {
    key: 'whole',
    title: <Trans>The whole file</Trans>,
    permission: 'client:give-sign-in',
    print: false,
    Section: FileActions,
  },
];
