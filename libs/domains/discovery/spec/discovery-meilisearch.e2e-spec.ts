import { jest } from '@jest/globals';
import { skipsMeilisearch, startMeilisearch } from '../../../../test/support/meilisearch-server.js';
import { Stage } from '../../opportunities/spec/stage.js';
import { BrowseStage } from './browse-stage.js';
import { discoveryContract } from './discovery.contract.js';

// Machines that are busy with other things are slow; nothing here is about time.
jest.setTimeout(120_000);

if (skipsMeilisearch('discovery on Meilisearch')) {
  describe.skip('discovery on Meilisearch', () => it('is not here', () => undefined));
} else {
  describe('discovery on Meilisearch', () => {
    discoveryContract(async () => {
      const server = await startMeilisearch();
      const { url: MEILI_URL, masterKey: MEILI_MASTER_KEY } = server;
      const stage = await Stage.set({ MEILI_URL, MEILI_MASTER_KEY, MEILI_INDEX: server.freshIndex() });
      const browse = await BrowseStage.on(stage, 'meilisearch');
      return {
        browse,
        close: async () => {
          await browse.stage.app.stop();
          await server.stop();
        },
      };
    });
  });
}
