/** Where the lesson book is below a workspace folder. */
export const bookPath = '.hindsight/lessons.yaml';
