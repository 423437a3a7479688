import { useWords } from '../words';

/** The row's head and the six columns. */
export function TableHead() {
  const words = useWords();
  return (
    <thead>
      <tr>
        <td className="story-number" />
        <th scope="col">{words.say('storyboard.column-task')}</th>
        {(['actor', 'how', 'fast', 'help', 'watch', 'registration'] as const).map((column) => (
          <th key={column} scope="col">
            {words.say(`storyboard.column-${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
