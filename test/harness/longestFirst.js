const { default: Sequencer } = require('@jest/test-sequencer');

/** Files that take minutes. Begun last, each would hold up the end of the run on its own; a fresh clone has no times to know it by. */
const LONG = [
  'pages/everyPage',
  'chaos/mongodbAway',
  'chaos/killedWorker',
  'e2e/demo',
  'chaos/inboundMails',
  'together/pages',
];

const rank = (path) => {
  const place = LONG.findIndex((name) => path.includes(`/${name}.`));
  return place < 0 ? LONG.length : place;
};

module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    return (await super.sort(tests)).toSorted((a, b) => rank(a.path) - rank(b.path));
  }
};
