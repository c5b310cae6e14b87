import {
  type ContentField,
  contentFieldNames,
  contentFields,
  isContentField,
} from '@pianqu/shared/months/report-content.schema.ts'
import { templatesFor } from '@pianqu/shared/reports/return-templates.ts'
import { useId } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/form/select.tsx'
import styles from '../review.module.css'
import { useNumberKeys } from './review-keys.ts'

interface CommentEditorProps {
  readonly label: string
  readonly field: ContentField | null
  readonly comment: string
  readonly onField: (field: ContentField | null) => void
  readonly onComment: (comment: string) => void
  /** A template was chosen: the next thing to do is to confirm. */
  readonly onChosen: () => void
}

const wholeLine = 'line'

/** Which cell, what is to be said of it, and what is said most often, by number keys. */
export function CommentEditor({ label, field, comment, onField, onComment, onChosen }: CommentEditorProps) {
  const id = useId()
  const templates = templatesFor(field)
  const choose = (template: string | undefined) => {
    if (template === undefined) return
    onComment(template)
    onChosen()
  }
  useNumberKeys((index) => choose(templates[index]))
  return (
    <div className={styles['form']}>
      <Select
        label="哪一格"
        value={field ?? wholeLine}
        options={[
          { value: wholeLine, label: '整行' },
          ...contentFields.map((each) => ({ value: each, label: contentFieldNames[each] })),
        ]}
        onChange={(next) => onField(isContentField(next) ? next : null)}
      />
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={500}
        className={styles['input']}
        value={comment}
        onChange={(event) => onComment(event.target.value)}
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
    </div>
  )
}
