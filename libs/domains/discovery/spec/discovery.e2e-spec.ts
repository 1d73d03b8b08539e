import { jest } from '@jest/globals';
import { Stage } from '../../opportunities/spec/stage.js';
import { BrowseStage } from './browse-stage.js';
import { discoveryContract } from './discovery.contract.js';

// Machines that are busy with other things are slow; nothing here is about time.
jest.setTimeout(60_000);

describe('discovery on PostgreSQL', () => {
  discoveryContract(async () => {
    const browse = await BrowseStage.on(await Stage.set());
    return { browse, close: () => browse.stage.app.stop() };
  });
});
