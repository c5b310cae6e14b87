import type { SchemePage } from '@pianqu/shared/assessment/scheme.contract.ts'
import { type SchemeContent, schemeContentSchema } from '@pianqu/shared/assessment/scheme.schema.ts'
import { schemeFaults } from '@pianqu/shared/assessment/scheme-faults.ts'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useToast } from '../../../ui/toast.tsx'
import styles from '../assessment.module.css'
import { AdoptSchemeDialog } from './adopt-scheme-dialog.tsx'
import { useChangeScheme } from './scheme.queries.ts'
import { addSection } from './scheme-draft.ts'
import { SchemeSection } from './scheme-section.tsx'
import { SchemeSettings } from './scheme-settings.tsx'

/** What keeps the draft from being saved, in the words of its schema. */
function invalidWords(content: SchemeContent): string[] {
  const parsed = schemeContentSchema.safeParse(content)
  return parsed.success ? [] : [...new Set(parsed.error.issues.map(({ message }) => message))]
}

/** A draft as it is being written; it is saved by a person, and adopted once nothing is wrong with it. */
export function SchemeEditor({ scheme }: { readonly scheme: SchemePage }) {
  const [name, setName] = useState(scheme.name)
  const [content, setContent] = useState<SchemeContent>(scheme.content)
  const [isAdopting, setIsAdopting] = useState(false)
  const save = useChangeScheme(scheme.schemeId)
  const toast = useToast()
  const isChanged = name.trim() !== scheme.name || JSON.stringify(content) !== JSON.stringify(scheme.content)
  const invalid = invalidWords(content)
  const faults = invalid.length > 0 ? invalid : schemeFaults(content).map(({ message }) => message)
  const keep = () =>
    save.mutate({ version: scheme.version, name: name.trim(), content }, { onSuccess: () => toast('方案已保存') })
  return (
    <Stack>
      <Card
        title="计分规则"
        aside={
          <>
            <span role="status">{isChanged ? '有修改没有保存' : '已保存'}</span>
            <Button
              onClick={keep}
              isBusy={save.isPending}
              disabled={!isChanged || name.trim() === '' || invalid.length > 0}
            >
              保存草稿
            </Button>
            <Button variant="primary" onClick={() => setIsAdopting(true)} disabled={isChanged || faults.length > 0}>
              采用
            </Button>
          </>
        }
      >
        <Stack>
          <TextField label="方案名称" name="name" value={name} onChange={setName} />
          <SchemeSettings content={content} onChange={setContent} />
          {faults.length > 0 && (
            <Callout as="section" tone="warn" isFramed aria-label="还不能采用">
              <h3>还不能采用</h3>
              <Stack as="ul" gap={2} isDotted className={styles['notes']}>
                {faults.map((fault) => (
                  <li key={fault}>{fault}</li>
                ))}
              </Stack>
            </Callout>
          )}
          {save.error && <ProblemNotice problem={problemOf(save.error)} />}
        </Stack>
      </Card>
      {content.sections.map((section, at) => (
        <SchemeSection
          key={section.code}
          content={content}
          at={at}
          isOfDistricts={scheme.direction === 'departments-mark-districts'}
          onChange={setContent}
        />
      ))}
      <Row>
        <Button onClick={() => setContent(addSection(content))}>增加板块</Button>
      </Row>
      {isAdopting && <AdoptSchemeDialog scheme={scheme} onClose={() => setIsAdopting(false)} />}
    </Stack>
  )
}
