export { MatchingModule } from './matching.module.js';
export { MatchingQueries } from './matching.queries.js';
export { MatchClient, type ClientMatches } from './match-client.js';
export { MatchOpportunity, type OpeningPeople } from './match-opportunity.js';
export { KeepShortlist } from './keep-shortlist.js';
export { CountAnswers } from './count-answers.js';
export { MatchWords } from './match-words.js';
export { matchOverridden, matchOverrideEnded, shortlistKept } from './matching.events.js';
export { MatchType, OpeningPeopleType, ShortlistType } from './matching.graphql.js';
