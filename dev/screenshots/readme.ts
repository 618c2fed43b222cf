import { fileOf, type Shot } from './shots';

/** The page that shows the pictures, small ones beside large ones. */
export function readme(shots: readonly Shot[]): string {
  return [
    '# The pages',
    '',
    'Made by `npm run screenshots`, on the demonstration data. Each page as it is on a desktop screen and on a phone; some of them',
    'in the dark scheme too.',
    '',
    ...shots.flatMap(section),
  ].join('\n');
}

function section(shot: Shot): string[] {
  const pictures = shot.widths.map((width) => picture(shot, width, 'light'));
  const dark = shot.isDarkToo && shot.widths[0] !== undefined ? [picture(shot, shot.widths[0], 'dark')] : [];
  return [`## ${shot.caption}`, '', ...pictures, ...dark, ''];
}

const picture = (shot: Shot, width: number, scheme: 'light' | 'dark'): string =>
  `<img src="${fileOf(shot, width, scheme)}" width="${width < 500 ? 200 : 600}" alt="${shot.caption}: ${width} pixels wide${scheme === 'dark' ? ', dark' : ''}">`;
