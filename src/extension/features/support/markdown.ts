import * as vscode from 'vscode';

/** Text as it is, with whatever Markdown or HTML would take for its own made harmless. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+\-.!|~>]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\s+/g, ' ');
}

/** A link that runs a command. The string it goes into must trust that command. */
export function commandLink(title: string, command: string, ...args: readonly unknown[]): string {
  const query = args.length ? `?${encodeURIComponent(JSON.stringify(args))}` : '';
  return `[${title}](command:${command}${query})`;
}

/** Markdown whose links may run these commands and no others. */
export function trustedMarkdown(text: string, commands: readonly string[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text, true);
  markdown.isTrusted = { enabledCommands: commands };
  return markdown;
}
