import { contentFieldNames, contentFields, isContentField } from '@pianqu/shared/months/report-content.schema.ts'
import { templatesFor } from '@pianqu/shared/reports/return-templates.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { TextArea } from '../../../ui/form/text-area.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import styles from '../review.module.css'
import type { PendingComment } from './pending-comments.ts'
import { useNumberKeys } from './review-keys.ts'

interface CommentEditorProps {
  readonly label: string
  readonly draft: PendingComment
  readonly onDraft: (draft: PendingComment) => void
  /** A template was chosen: the next thing to do is to confirm. */
  readonly onChosen: () => void
}

const wholeLine = 'line'

/** Which cell, what is to be said of it, and what is said most often, by number keys. */
export function CommentEditor({ label, draft, onDraft, onChosen }: CommentEditorProps) {
  const templates = templatesFor(draft.field)
  const choose = (template: string | undefined) => {
    if (template === undefined) return
    onDraft({ ...draft, comment: template })
    onChosen()
  }
  useNumberKeys((index) => choose(templates[index]))
  return (
    <Stack gap={10}>
      <Select
        label="哪一格"
        value={draft.field ?? wholeLine}
        options={[
          { value: wholeLine, label: '整行' },
          ...contentFields.map((each) => ({ value: each, label: contentFieldNames[each] })),
        ]}
        onChange={(next) => onDraft({ ...draft, field: isContentField(next) ? next : null })}
      />
      <TextArea
        label={label}
        rows={3}
        longest={500}
        value={draft.comment}
        onChange={(comment) => onDraft({ ...draft, comment })}
      />
      <ol className={styles['templates']} aria-label="常用意见，按数字键选用">
        {templates.map((template, index) => (
          <li key={template}>
            <Button variant="quiet" onClick={() => choose(template)}>
              <span aria-hidden="true" className={styles['key']}>
                {index + 1}
              </span>{' '}
              {template}
            </Button>
          </li>
        ))}
      </ol>
    </Stack>
  )
}
