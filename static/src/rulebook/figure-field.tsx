import { useWords } from '../words';
import { figure } from './rung';
import { Typed } from './typed';

/** A number within bounds, with its unit beside it. */
export function FigureField(props: {
  label: string;
  value: number;
  editable: boolean;
  change: (value: number) => void;
  least: number;
  most: number;
  unit?: string;
  /** Decimals are not meant. */
  whole?: boolean;
}) {
  const words = useWords();
  const { label, value, editable, change, least, most, unit, whole } = props;
  const commit = (text: string): string | undefined => {
    const said = text.trim().replace(/\s*%$/, '').replace(',', '.');
    const read = /^\d+(\.\d+)?$/.test(said) ? Number(said) : NaN;
    if (!(read >= least && read <= most) || (whole && !Number.isInteger(read)))
      return words.say(whole ? 'rules.wrong-whole' : 'rules.wrong-figure', { least, most });
    change(read);
    return undefined;
  };
  return <Typed label={label} value={figure(value, words)} editable={editable} commit={commit} size={5} unit={unit} />;
}
