// Prints what the test report counted as one plain line, and ends with failure if anything failed or nothing ran.
import { existsSync, readFileSync } from 'node:fs';

const [reportPath, checkStatus] = process.argv.slice(2);
if (!existsSync(reportPath)) {
  // The linter or the compiler refused, so no test ran.
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const report = JSON.parse(readFileSync(reportPath, 'utf8'));
const skipped = report.testResults
  .flatMap((file) => file.assertionResults)
  .filter((test) => test.status !== 'passed' && test.status !== 'failed');
for (const test of skipped) console.log(`skipped: ${test.fullName}`);

// A file that fails before its first test counts as one failure: it has no test of its own to count.
const brokenFiles = report.testResults.filter(
  (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
);
for (const file of brokenFiles) console.log(`broken: ${file.name}\n${file.message}`);

const failed = report.numFailedTests + brokenFiles.length + (checkStatus !== '0' && report.success ? 1 : 0);
console.log(`${report.numPassedTests} passed, ${failed} failed`);
process.exit(failed === 0 && report.numPassedTests > 0 ? 0 : 1);
