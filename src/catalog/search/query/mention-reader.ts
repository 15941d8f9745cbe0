export interface MentionReader {
  isTold(text: string): boolean;
  isLacking(text: string): boolean;
}
