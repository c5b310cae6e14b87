/** What edits the content of one kind of rule. */
export interface EditorProps {
  /** What the form begins with; null where there is no version to go by. */
  readonly initial: Record<string, unknown> | null
  /** What is wrong, by the key of the field. */
  readonly faults: ReadonlyMap<string, string>
  /** The content as typed, sound or not. */
  readonly onTyped: (content: unknown) => void
}
