// The peer of G3: node:http and nothing else in front of the same search, with the answer put together by hand.
import 'reflect-metadata';
import { createServer } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { VISITOR } from '../../../dist/libs/kernel/src/actor.js';
import { configFromProcess } from '../../../dist/libs/platform/src/config/config.js';
import { SearchOpportunitiesQueries } from '../../../dist/libs/domains/discovery/index.js';
import { PartnersQueries } from '../../../dist/libs/domains/partners/index.js';
import { ReferenceQueries } from '../../../dist/libs/domains/reference/index.js';
import { SetupModule } from '../../../dist/apps/worker/src/setup.module.js';

const app = await NestFactory.createApplicationContext(SetupModule.with(configFromProcess()), { logger: false });
const search = app.get(SearchOpportunitiesQueries, { strict: false });
const partners = app.get(PartnersQueries, { strict: false });
const reference = app.get(ReferenceQueries, { strict: false });
// What is asked to see whether it is there.
const EMPTY = '{"variables":{"search":{}}}';
const unique = (items) => [...new Set(items)];
const money = (amount) => (amount === null ? null : String(amount));

async function answer(asked) {
  const found = await search.search(VISITOR, asked, { first: 20, lang: 'id' });
  const nodes = found.edges.map(({ node }) => node);
  const [byPartner, byArea, byOccupation] = await Promise.all([
    partners.byIds(VISITOR, unique(nodes.map(({ partnerId }) => partnerId))),
    reference.areas(unique(nodes.map(({ areaId }) => areaId))),
    reference.occupations(unique(nodes.flatMap(({ isco }) => isco ?? []))),
  ]);
  const edges = found.edges.map(({ cursor, node }) => ({
    cursor,
    node: {
      id: node.id,
      kind: node.kind,
      title: node.title,
      placesLeft: node.places - node.placesTaken,
      noExperience: node.noExperience,
      startsOn: node.startsOn,
      pay: node.pay && {
        min: money(node.pay.min),
        max: money(node.pay.max),
        currency: node.pay.currency,
        period: node.pay.period,
      },
      partner: { name: byPartner.get(node.partnerId).name, status: byPartner.get(node.partnerId).status },
      area: { fullName: byArea.get(node.areaId).fullName },
      occupation: node.isco && { title: reference.occupationTitle(byOccupation.get(node.isco), 'id') },
    },
  }));
  return { data: { searchOpportunities: { totalCount: found.totalCount, edges } } };
}

createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    answer(JSON.parse(Buffer.concat(parts).toString() || EMPTY).variables.search).then(
      (body) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
