import { Children, useMemo, type ReactNode } from 'react';
import { tokenize, type CodeLanguage } from './tokens.ts';

interface CodeBlockProps {
  code: string;
  language: CodeLanguage;
  /** The host in the code that the reader can change. It's marked so that the page's script can find and replace it. */
  base?: string;
}

/** Wraps each host in a text in an element. */
const markBase = (text: string, base: string): ReactNode =>
  Children.map(text.split(base), (part, index) => (
    <>
      {index > 0 && <span data-base="">{base}</span>}
      {part}
    </>
  ));

/** Highlighted code, made of elements and never of an HTML string. */
export function CodeBlock({ code, language, base }: CodeBlockProps) {
  const tokens = useMemo(() => tokenize(code, language), [code, language]);
  return (
    <pre data-language={language}>
      <code>
        {/* The tokens have no IDs, so React keys them by position. */}
        {Children.toArray(
          tokens.map(({ kind, text }) => {
            const content = base !== undefined && text.includes(base) ? markBase(text, base) : text;
            return kind === 'plain' ? content : <span className={`t-${kind}`}>{content}</span>;
          }),
        )}
      </code>
    </pre>
  );
}
