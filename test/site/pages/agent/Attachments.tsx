import Button from '@atlaskit/button/new';
import AttachmentIcon from '@atlaskit/icon/core/attachment';
import { useRef, useState } from 'react';
import { jira, type Attachment, type Issue } from '../jira';
import { Moment } from '../look/Moment';
import { useVisit } from '../visit';

interface Props {
  readonly issue: Issue;
  readonly reload: () => void;
}

/** The files of an issue, each to be fetched; and the way to add one. */
export function Attachments({ issue, reload }: Props) {
  const { words } = useVisit();
  const input = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState('');
  const attach = async (files: readonly File[]): Promise<void> => {
    try {
      await jira.attach(issue.key, files);
      setFailure('');
      reload();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  const { attachment } = issue.fields;
  return (
    <section className="attachments">
      {attachment.length > 0 && <h2>{words.issue.attachments}</h2>}
      <ul>
        {attachment.map((one) => (
          <li key={one.id}>
            <Button appearance="subtle" iconBefore={AttachmentIcon} onClick={() => void fetchFile(one)}>
              {one.filename}
            </Button>{' '}
            <span className="quiet">
              {Math.ceil(one.size / 1024)} kB · <Moment at={one.created} />
            </span>
          </li>
        ))}
      </ul>
      <input
        aria-label={words.issue.attach}
        className="visually-hidden"
        multiple
        onChange={(event) => void attach([...(event.currentTarget.files ?? [])])}
        ref={input}
        tabIndex={-1}
        type="file"
      />
      <Button iconBefore={AttachmentIcon} onClick={() => input.current?.click()}>
        {words.issue.attach}
      </Button>
      {failure !== '' && <p role="alert">{failure}</p>}
    </section>
  );
}

async function fetchFile({ id, filename }: Attachment): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await jira.attachment(id));
  link.download = filename;
  link.click();
  URL.revokeObjectURL(link.href);
}
