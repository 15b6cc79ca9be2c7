import type { TextEdit } from './text-edit.ts';

/**
 * Makes a change in an editor as if it had been typed, so that the editor's `input` event follows and the browser can
 * undo it together with what was typed before.
 */
export function typeInto(editor: HTMLTextAreaElement, { from, to, insert, selection }: TextEdit): void {
  editor.focus();
  editor.setSelectionRange(from, to);
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else keeps the browser's list of what can be undone
  const typed = document.execCommand('insertText', false, insert);
  if (!typed) {
    editor.setRangeText(insert);
    editor.dispatchEvent(new Event('input', { bubbles: true }));
  }
  editor.setSelectionRange(...selection);
}
