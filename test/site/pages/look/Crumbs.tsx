import { Link } from './Link';

interface Crumb {
  readonly text: string;
  readonly to?: string;
}

/** The way here, from the outermost page inwards; the last one is where you are. */
export function Crumbs({ label, way }: { readonly label: string; readonly way: readonly Crumb[] }) {
  return (
    <nav aria-label={label} className="crumbs">
      <ol>
        {way.map(({ text, to }) => (
          <li key={text}>{to === undefined ? <span>{text}</span> : <Link to={to}>{text}</Link>}</li>
        ))}
      </ol>
    </nav>
  );
}
