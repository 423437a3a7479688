/**
 * Jira Service Management speaks wiki text where the platform speaks documents (ADF). Enough of both for what people
 * write in a service desk: paragraphs, line breaks, bold, italic, links, mentions, lists, headings, quotes, code.
 */
import type { Adf } from './state';

interface Node {
  readonly type: string;
  readonly text?: string;
  readonly content?: readonly Node[];
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** A document of the paragraphs, lists, headings and marks in the text. */
export function wikiToAdf(text: string): Adf {
  const blocks: Node[] = [];
  for (const chunk of text.replaceAll('\r\n', '\n').split(/\n{2,}/)) {
    const lines = chunk.split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0) continue;
    const heading = /^h([1-6])\.\s+(.*)$/.exec(lines[0] ?? '');
    if (heading && lines.length === 1)
      blocks.push({ type: 'heading', attrs: { level: Number(heading[1]) }, content: inline(heading[2] ?? '') });
    else if (lines.every((line) => /^[*-]\s/.test(line))) blocks.push(listOf('bulletList', lines));
    else if (lines.every((line) => /^#\s/.test(line))) blocks.push(listOf('orderedList', lines));
    else
      blocks.push({
        type: 'paragraph',
        content: lines.flatMap((line, n) => [...(n > 0 ? [{ type: 'hardBreak' }] : []), ...inline(line)]),
      });
  }
  return { type: 'doc', version: 1, content: blocks };
}

/** The document as wiki text. */
export function adfToWiki(document: Adf | null): string {
  return nodesOf(document)
    .map((block) => blockToWiki(block))
    .join('\n\n');
}

function nodesOf(document: Adf | null): readonly Node[] {
  const content = document?.['content'];
  return Array.isArray(content) ? content : [];
}

function listOf(type: string, lines: readonly string[]): Node {
  const item = (line: string): Node => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: inline(line.replace(/^[*#-]\s+/, '')) }],
  });
  return { type, content: lines.map(item) };
}

const MARKS =
  /\[([^\]|]+)\|(https?:[^\]]+)\]|\[~accountid:([^\]]+)\]|(https?:\/\/[^\s<>()]+)|(?<![\w*])\*([^*\n]+)\*(?![\w*])|(?<![\w_])_([^_\n]+)_(?![\w_])|\{\{([^}]+)\}\}/g;

function inline(line: string): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const match of line.matchAll(MARKS)) {
    if (match.index > at) nodes.push({ type: 'text', text: line.slice(at, match.index) });
    const [all, title, href, accountId, url, strong, em, code] = match;
    if (href) nodes.push(marked(title ?? href, 'link', { href }));
    else if (accountId) nodes.push({ type: 'mention', attrs: { id: accountId, text: `@${accountId}` } });
    else if (url) nodes.push(marked(url, 'link', { href: url }));
    else if (strong) nodes.push(marked(strong, 'strong'));
    else if (em) nodes.push(marked(em, 'em'));
    else if (code) nodes.push(marked(code, 'code'));
    at = match.index + all.length;
  }
  if (at < line.length) nodes.push({ type: 'text', text: line.slice(at) });
  return nodes;
}

function marked(text: string, type: string, attrs?: Readonly<Record<string, unknown>>): Node {
  return { type: 'text', text, marks: [attrs ? { type, attrs } : { type }] };
}

function blockToWiki(node: Node, marker = ''): string {
  const inner = node.content ?? [];
  switch (node.type) {
    case 'heading':
      return `h${String(node.attrs?.['level'] ?? 1)}. ${inner.map(inlineToWiki).join('')}`;
    case 'bulletList':
    case 'orderedList': {
      const sign = marker + (node.type === 'bulletList' ? '*' : '#');
      return inner.map((item) => blockToWiki(item, sign)).join('\n');
    }
    case 'listItem':
      return inner
        .map((part) => (part.type === 'paragraph' ? `${marker} ${blockToWiki(part)}` : blockToWiki(part, marker)))
        .join('\n');
    case 'codeBlock':
      return `{code}\n${inner.map(inlineToWiki).join('')}\n{code}`;
    case 'blockquote':
      return `{quote}${inner.map((part) => blockToWiki(part)).join('\n')}{quote}`;
    case 'rule':
      return '----';
    default:
      return inner.map((part) => (part.content && !part.text ? blockToWiki(part) : inlineToWiki(part))).join('');
  }
}

function inlineToWiki(node: Node): string {
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'mention') return `[~accountid:${String(node.attrs?.['id'] ?? '')}]`;
  const text = node.text ?? String(node.attrs?.['text'] ?? '');
  return (node.marks ?? []).reduce((inner, mark) => {
    if (mark.type === 'strong') return `*${inner}*`;
    if (mark.type === 'em') return `_${inner}_`;
    if (mark.type === 'code') return `{{${inner}}}`;
    const href = String(mark.attrs?.['href'] ?? '');
    return mark.type === 'link' && href !== inner ? `[${inner}|${href}]` : inner;
  }, text);
}
