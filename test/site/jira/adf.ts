/**
 * Atlassian Document Format: which documents Jira takes, and their plain text and HTML.
 * The OpenAPI files say nothing of it, so this is the site's own judge of rich text.
 */
import { isRecord } from './json';
import type { Adf } from './state';

const INLINE = ['text', 'hardBreak', 'mention', 'emoji', 'date', 'status', 'inlineCard', 'mediaInline', 'placeholder'];
const LEAVES = ['rule', 'mediaSingle', 'mediaGroup', 'blockCard', 'embedCard', 'extension'];
const PROSE = ['paragraph', 'bulletList', 'orderedList', 'codeBlock', 'mediaSingle', 'mediaGroup'];
const BLOCKS = [
  ...new Set([...PROSE, ...LEAVES, 'heading', 'blockquote', 'panel', 'table', 'expand', 'taskList', 'decisionList']),
];

/** What each node may hold; a node that is missing here is unknown. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  doc: BLOCKS,
  paragraph: INLINE,
  heading: INLINE,
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: [...PROSE, 'taskList'],
  blockquote: PROSE,
  codeBlock: ['text'],
  panel: [...PROSE, 'heading', 'rule', 'blockCard', 'taskList', 'decisionList'],
  table: ['tableRow'],
  tableRow: ['tableCell', 'tableHeader'],
  tableCell: [...BLOCKS.filter((name) => name !== 'table' && name !== 'expand'), 'nestedExpand'],
  tableHeader: [...BLOCKS.filter((name) => name !== 'table' && name !== 'expand'), 'nestedExpand'],
  expand: BLOCKS.filter((name) => name !== 'expand'),
  nestedExpand: [...PROSE, 'heading', 'panel'],
  taskList: ['taskItem', 'taskList'],
  taskItem: INLINE,
  decisionList: ['decisionItem'],
  decisionItem: INLINE,
  mediaSingle: ['media', 'caption'],
  mediaGroup: ['media'],
  caption: INLINE,
  ...Object.fromEntries(
    [...INLINE, 'rule', 'media', 'blockCard', 'embedCard', 'extension'].map((name): [string, readonly string[]] => [
      name,
      [],
    ]),
  ),
};

const NEEDED_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  heading: ['level'],
  mention: ['id'],
  emoji: ['shortName'],
  date: ['timestamp'],
  status: ['text', 'color'],
  panel: ['panelType'],
  taskList: ['localId'],
  taskItem: ['localId', 'state'],
  decisionList: ['localId'],
  decisionItem: ['localId', 'state'],
};

const MARKS = ['strong', 'em', 'strike', 'underline', 'code', 'link', 'subsup', 'textColor', 'backgroundColor'];
const BLOCK_MARKS = ['alignment', 'indentation', 'breakout', 'border'];

/** Nodes that may hold nothing only because they are leaves. */
const NEVER_EMPTY = ['bulletList', 'orderedList', 'listItem', 'table', 'tableRow', 'panel', 'blockquote', 'expand'];

/** What is wrong with a document, or undefined when Jira would take it. */
export function adfProblem(value: unknown): string | undefined {
  if (!isRecord(value)) return 'is not a document';
  if (value['type'] !== 'doc') return 'has a root that is not doc';
  if (value['version'] !== 1) return 'has a version other than 1';
  if (!Array.isArray(value['content'])) return 'has no content';
  return nodeProblem(value, 'doc');
}

export function isAdf(value: unknown): value is Adf {
  return adfProblem(value) === undefined;
}

function nodeProblem(node: Readonly<Record<string, unknown>>, type: string): string | undefined {
  const allowed = CHILDREN[type];
  if (!allowed) return `has an unknown node ${type}`;
  const attributes = isRecord(node['attrs']) ? node['attrs'] : {};
  for (const name of NEEDED_ATTRIBUTES[type] ?? [])
    if (attributes[name] === undefined) return `has a ${type} without ${name}`;
  if (type === 'text') return textProblem(node);
  const { content = [] } = node;
  if (!Array.isArray(content)) return `has a ${type} whose content is no list`;
  if (content.length === 0 && NEVER_EMPTY.includes(type)) return `has an empty ${type}`;
  for (const child of content) {
    if (!isRecord(child) || typeof child['type'] !== 'string') return `has something that is no node in a ${type}`;
    if (!allowed.includes(child['type'])) return `has a ${child['type']} in a ${type}`;
    const problem = nodeProblem(child, child['type']);
    if (problem !== undefined) return problem;
  }
  return marksProblem(node, BLOCK_MARKS.concat(MARKS));
}

function textProblem(node: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof node['text'] !== 'string' || node['text'] === '') return 'has an empty text';
  return marksProblem(node, MARKS);
}

function marksProblem(node: Readonly<Record<string, unknown>>, allowed: readonly string[]): string | undefined {
  const { marks = [] } = node;
  if (!Array.isArray(marks)) return 'has marks that are no list';
  for (const mark of marks) {
    if (!isRecord(mark) || typeof mark['type'] !== 'string' || !allowed.includes(mark['type']))
      return `has an unknown mark ${JSON.stringify(mark)}`;
    if (mark['type'] === 'link' && !(isRecord(mark['attrs']) && typeof mark['attrs']['href'] === 'string'))
      return 'has a link without href';
  }
  return undefined;
}

const LINE_ENDS = ['paragraph', 'heading', 'codeBlock', 'rule', 'taskItem', 'decisionItem'];

/** The words of a document, a line for each paragraph. */
export function adfText(document: Adf | null): string {
  return document === null ? '' : textOf(document).replace(/\n+$/, '');
}

function textOf(node: unknown): string {
  if (!isRecord(node)) return '';
  const attributes = isRecord(node['attrs']) ? node['attrs'] : {};
  const type = String(node['type']);
  if (type === 'text') return String(node['text']);
  if (type === 'hardBreak') return '\n';
  if (type === 'mention' || type === 'status' || type === 'emoji') return String(attributes['text'] ?? '');
  if (type === 'inlineCard' || type === 'blockCard') return String(attributes['url'] ?? '');
  const inner = Array.isArray(node['content']) ? node['content'].map(textOf).join('') : '';
  return LINE_ENDS.includes(type) ? `${inner}\n` : inner;
}

const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  codeBlock: 'pre',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
  panel: 'div',
  taskItem: 'li',
  taskList: 'ul',
};
const MARK_TAGS: Readonly<Record<string, string>> = {
  strong: 'b',
  em: 'em',
  strike: 'del',
  underline: 'ins',
  code: 'tt',
};

export function adfHtml(document: Adf | null): string {
  return document === null ? '' : htmlOf(document);
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function htmlOf(node: unknown): string {
  if (!isRecord(node)) return '';
  const type = String(node['type']);
  if (type === 'text') return markedHtml(escapeHtml(String(node['text'])), node['marks']);
  if (type === 'hardBreak') return '<br/>';
  if (type === 'rule') return '<hr/>';
  const inner = Array.isArray(node['content']) ? node['content'].map(htmlOf).join('') : '';
  const attributes = isRecord(node['attrs']) ? node['attrs'] : {};
  const tag = type === 'heading' ? `h${Number(attributes['level'])}` : TAGS[type];
  if (tag !== undefined) return `<${tag}>${inner}</${tag}>`;
  return inner === '' ? escapeHtml(textOf(node)) : inner;
}

function markedHtml(text: string, marks: unknown): string {
  if (!Array.isArray(marks)) return text;
  return marks.reduce<string>((html, mark) => {
    const type = isRecord(mark) ? String(mark['type']) : '';
    const attributes = isRecord(mark) && isRecord(mark['attrs']) ? mark['attrs'] : {};
    if (type === 'link') return `<a href="${escapeHtml(String(attributes['href']))}">${html}</a>`;
    const tag = MARK_TAGS[type];
    return tag === undefined ? html : `<${tag}>${html}</${tag}>`;
  }, text);
}
