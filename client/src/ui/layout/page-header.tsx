import type { Space } from './element.ts'
import styles from './page-header.module.css'
import { usePageTitle } from './page-title.ts'
import { Row } from './row.tsx'
import { Stack } from './stack.tsx'

/** The one thing that a page is about. */
export interface Subject {
  /** Leads to where there are all of its kind. */
  readonly back: React.ReactNode
  /** Where the title does not say it. */
  readonly name?: string
  /** Beside its name: its code, its light. */
  readonly marks?: React.ReactNode
  readonly isUpdating?: boolean
}

interface PageHeaderProps {
  /** The finding, else the topic. */
  readonly title: React.ReactNode
  /** After it on its line: how it stands, when it is due. */
  readonly beside?: React.ReactNode
  /** At the end of its line: what can be done here. */
  readonly aside?: React.ReactNode
  readonly subject?: Subject
  readonly gap?: Space
  /** Below it: what it rests on, what else can be asked. */
  readonly children?: React.ReactNode
}

/** What the page says, in one sentence, and about what. */
export function PageHeader({ title, beside, aside, subject, gap = 8, children }: PageHeaderProps) {
  usePageTitle(subject?.name)
  const heading = (
    <h1>
      {subject?.name && <span className="visually-hidden">{subject.name}：</span>}
      {title}
    </h1>
  )
  return (
    <Stack as="header" gap={gap} className={subject && styles['subject']}>
      {subject && <SubjectLine {...subject} />}
      {beside || aside ? (
        <TitleLine beside={beside} aside={aside}>
          {heading}
        </TitleLine>
      ) : (
        heading
      )}
      {children}
    </Stack>
  )
}

interface TitleLineProps extends Pick<PageHeaderProps, 'beside' | 'aside'> {
  readonly children: React.ReactNode
}

function TitleLine({ beside, aside, children }: TitleLineProps) {
  if (!beside) {
    return (
      <Row gap={[8, 16]} justify="between">
        {children}
        {aside}
      </Row>
    )
  }
  return (
    <Row gap={[4, 16]} align="baseline">
      {children}
      {beside}
      {aside && <div className={styles['aside']}>{aside}</div>}
    </Row>
  )
}

function SubjectLine({ back, name, marks, isUpdating }: Subject) {
  return (
    <Row as="p" gap={[4, 12]} className={styles['trail']}>
      {back}
      {name && <strong>{name}</strong>}
      {marks}
      {isUpdating && <span role="status">更新中</span>}
    </Row>
  )
}
