import { DAY } from '../../../src/contract/time';
import { useWords, type Words } from '../words';
import { readDuration, WORKING_TIME, type Bounds, type Misread } from './duration';
import { Typed } from './typed';

/** A time with its units, in either language: `4 t 30 min`. */
export function DurationField(props: {
  label: string;
  value: number;
  editable: boolean;
  change: (value: number) => void;
  bounds?: Bounds;
  help?: string | undefined;
  /** Says what kind of time it is; working time unless told otherwise. */
  unit?: string;
}) {
  const words = useWords();
  const { label, value, editable, change, help, bounds = WORKING_TIME } = props;
  const commit = (text: string): string | undefined => {
    const read = readDuration(text, bounds);
    if (!read.ok) return wrong(read.why, text, bounds, words);
    change(read.value);
    return undefined;
  };
  return (
    <Typed
      label={label}
      value={timeWords(value, bounds, words)}
      editable={editable}
      commit={commit}
      help={help}
      size={14}
      unit={props.unit ?? words.say('rules.working-time')}
    />
  );
}

/** Whole days as days where days may be meant, hours and minutes otherwise. */
export function timeWords(value: number, { days }: Bounds, words: Words): string {
  if (!days || value < DAY) return words.time(value);
  const whole = words.say('rules.days', { days: Math.floor(value / DAY) });
  return value % DAY === 0 ? whole : `${whole} ${words.time(value % DAY)}`;
}

function wrong(why: Misread, text: string, { least, most }: Bounds, words: Words): string {
  switch (why) {
    case 'no-unit':
      return words.say('rules.wrong-no-unit', { text: text.trim() });
    case 'too-short':
      return words.say('rules.wrong-too-short', { least: words.time(least) });
    case 'too-long':
      return words.say('rules.wrong-too-long', { most: words.time(most) });
    case 'empty':
    case 'not-a-time':
    case 'days':
      return words.say(`rules.wrong-${why}`);
  }
}
