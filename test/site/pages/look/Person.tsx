import Avatar, { type SizeType } from '@atlaskit/avatar';

const inks = ['#164B35', '#09326C', '#5E4DB2', '#943D73', '#7F5F01', '#206B74', '#AE2E24', '#44546F'];
const papers = ['#BAF3DB', '#CCE0FF', '#DFD8FD', '#FDD0EC', '#F8E6A0', '#C6EDFB', '#FFD5D2', '#DCDFE4'];

interface Props {
  readonly name: string;
  readonly size?: SizeType;
  readonly hideName?: boolean;
}

/** A person: a round picture with initials, and the name beside it. */
export function Person({ name, size = 'small', hideName = false }: Props) {
  return (
    <span className="person">
      <Avatar
        appearance="circle"
        borderColor="transparent"
        size={size}
        src={portrait(name)}
        {...(hideName ? { name } : {})}
      />
      {!hideName && <span>{name}</span>}
    </span>
  );
}

/** The first letters of the first and last name on a colour that belongs to the name. */
function portrait(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const letters = ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
  const hue = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997, 7) % inks.length;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${papers[hue]}"/><text x="20" y="26" font-family="Inter,sans-serif" font-size="16" font-weight="600" text-anchor="middle" fill="${inks[hue]}">${letters}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
