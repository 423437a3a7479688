/** REST resource: files at issues. */
import type { RestResponse, World } from '../world';
import { attachmentBean } from './attachment-bean';
import { authorOf, item, recordChange } from './edits';
import { fieldOf, need, visibleIssue } from './finding';
import { tellAttachment, tellUpdated, type Author } from './product-events';
import { mayBrowse } from './rights';
import { done, ok, param, Refusal, type Call, type Route, type UploadedFile } from './route';
import type { Attachment, Issue } from './state';

const MOST_BYTES = 20 * 1024 * 1024;

export const ATTACHMENTS: readonly Route[] = [
  { method: 'POST', template: '/rest/api/3/issue/{issueIdOrKey}/attachments', run: upload },
  { method: 'GET', template: '/rest/api/3/attachment/meta', run: () => ok({ enabled: true, uploadLimit: MOST_BYTES }) },
  { method: 'GET', template: '/rest/api/3/attachment/{id}', run: meta },
  { method: 'GET', template: '/rest/api/3/attachment/content/{id}', run: content },
  { method: 'GET', template: '/rest/api/3/attachment/thumbnail/{id}', run: content },
  { method: 'DELETE', template: '/rest/api/3/attachment/{id}', run: remove },
];

/** Puts a file at an issue, with history and events. */
export function attach(world: World, issue: Issue, file: UploadedFile, isPublic: boolean, author: Author): Attachment {
  const attachment: Attachment = {
    id: String(world.next()),
    filename: file.name,
    mimeType: file.type,
    size: file.bytes.byteLength,
    bytes: file.bytes,
    authorId: author.accountId,
    createdAt: world.now(),
    public: isPublic,
  };
  issue.attachments.push(attachment);
  note(world, issue, null, attachment, author);
  tellAttachment(world, 'created', issue, attachment, author);
  return attachment;
}

function upload(call: Call): RestResponse {
  const author = authorOf(call);
  const issue = visibleIssue(call, param(call, 'issueIdOrKey'));
  need(call, 'CREATE_ATTACHMENTS', issue, 'You do not have permission to create attachments for this issue.');
  if (call.files.some((file) => file.bytes.byteLength > MOST_BYTES)) throw new Refusal(413, ['The file is too large.']);
  return ok(call.files.map((file) => attachmentBean(call, attach(call.world, issue, file, true, author))));
}

function meta(call: Call): RestResponse {
  const { attachment } = found(call);
  const { id, ...bean } = attachmentBean(call, attachment);
  return ok({ ...bean, id: Number(id) });
}

function content(call: Call): RestResponse {
  const { attachment } = found(call);
  const name = encodeURIComponent(attachment.filename);
  return {
    status: 200,
    headers: { 'content-type': attachment.mimeType, 'content-disposition': `attachment; filename*=UTF-8''${name}` },
    body: attachment.bytes,
  };
}

function remove(call: Call): RestResponse {
  const author = authorOf(call);
  const { attachment, issue } = found(call);
  const permission = attachment.authorId === author.accountId ? 'DELETE_OWN_ATTACHMENTS' : 'DELETE_ALL_ATTACHMENTS';
  need(call, permission, issue, 'You do not have permission to delete this attachment.');
  issue.attachments = issue.attachments.filter((one) => one !== attachment);
  note(call.world, issue, attachment, null, author);
  tellAttachment(call.world, 'deleted', issue, attachment, author);
  return done();
}

function note(world: World, issue: Issue, before: Attachment | null, after: Attachment | null, author: Author): void {
  const field = fieldOf(world.state.jira, 'attachment');
  const told = {
    ...item(field, before?.id ?? null, before?.filename ?? null, after?.id ?? null, after?.filename ?? null),
    field: 'Attachment',
  };
  recordChange(world, issue, [told], author);
  tellUpdated(world, issue, [told], author);
}

function found(call: Call): { attachment: Attachment; issue: Issue } {
  const id = param(call, 'id');
  for (const issue of call.jira.issues.values()) {
    const attachment = issue.attachments.find((one) => one.id === id);
    if (attachment && mayBrowse(call.world, call.actor.accountId, issue)) return { attachment, issue };
  }
  throw new Refusal(404, [`The attachment with id '${id}' does not exist`]);
}
