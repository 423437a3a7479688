/** A line of text from a comment: all that a hand-over needs of Atlassian's rich text. */
export interface TextLine {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'code';
  readonly text: string;
}

const KINDS: Readonly<Record<string, TextLine['kind']>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  codeBlock: 'code',
  mediaSingle: 'paragraph',
  mediaGroup: 'paragraph',
  blockCard: 'paragraph',
  embedCard: 'paragraph',
  taskItem: 'item',
  decisionItem: 'item',
};

/** The text of a document in Atlassian Document Format, line by line. What is no text becomes `placeholder`. */
export function linesOf(document: unknown, placeholder: string): readonly TextLine[] {
  return blocks(document, false);

  function blocks(node: unknown, inItem: boolean): readonly TextLine[] {
    if (!isNode(node)) return [];
    const kind = KINDS[node.type];
    if (kind === undefined)
      return contentOf(node).flatMap((child) => blocks(child, inItem || node.type === 'listItem'));
    const text = inline(node).trim();
    return text === '' ? [] : [{ kind: inItem && kind === 'paragraph' ? 'item' : kind, text }];
  }

  function inline(node: unknown): string {
    if (!isNode(node)) return '';
    if (node.type === 'text') return said(node, 'text');
    if (node.type === 'hardBreak') return '\n';
    const named = said(node.attrs, 'text') || said(node.attrs, 'shortName') || said(node.attrs, 'url');
    if (node.type === 'media' || node.type === 'mediaInline') return placeholder;
    if (node.type.endsWith('Card') || node.type === 'mention' || node.type === 'emoji' || node.type === 'status') {
      return named || placeholder;
    }
    return contentOf(node).map(inline).join('');
  }
}

interface Node {
  readonly type: string;
  readonly content?: unknown;
  readonly attrs?: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function contentOf({ content }: Node): readonly unknown[] {
  return Array.isArray(content) ? content : [];
}

function said(holder: unknown, name: string): string {
  if (typeof holder !== 'object' || holder === null) return '';
  const value: unknown = Object.entries(holder).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
}
