import SectionMessage from '@atlaskit/section-message/section-message';

/** What has just been done, told to whoever hears the page as well; nothing while there is nothing to say. */
export function Said({ what }: { what: string }) {
  return (
    <div role="status">
      {what && (
        <SectionMessage appearance="success">
          <p>{what}</p>
        </SectionMessage>
      )}
    </div>
  );
}
