export function leaks(line: string, secrets?: readonly string[]): string[];
export function logs(): Promise<{ part: string; passed: number; failed: number; skipped: number }[]>;
export function forgetLogs(): void;
export function secretsOf(text: string): string[];
export function keepLogs(data: string, name: string): void;
