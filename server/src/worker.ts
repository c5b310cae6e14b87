import { parentPort } from 'node:worker_threads'
import { jobs } from './jobs.ts'
import { answerJobs } from './work/answer-jobs.ts'

if (parentPort) answerJobs(parentPort, jobs)
