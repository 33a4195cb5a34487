import type { Handlers } from './handler';

/** Review rounds. */
export function createReviewHandlers(): Handlers<
  | 'createReview'
  | 'listReviews'
  | 'getReview'
  | 'removeReview'
  | 'getReviewItems'
  | 'saveReviewSheet'
  | 'readReviewAnswers'
  | 'setReviewDecision'
  | 'prepareReviewPlan'
  | 'saveReviewReport'
> {
  const refuse = () => Promise.reject(new Error('Reviews are not built yet.'));
  return {
    createReview: refuse,
    listReviews: refuse,
    getReview: refuse,
    removeReview: refuse,
    getReviewItems: refuse,
    saveReviewSheet: refuse,
    readReviewAnswers: refuse,
    setReviewDecision: refuse,
    prepareReviewPlan: refuse,
    saveReviewReport: refuse,
  };
}
