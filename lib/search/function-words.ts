// Owns the words that ask rather than tell. They count in names and quoted phrases; elsewhere they would drown the rest.
const functionWords = new Set(
  `a about actually after all also am an and any anybody anyone anything are as at be because been before being between both bring brings brought but by came can come comes could did do does doing done
  during each either else ever every everybody everyone everything few for found from get gets give gives go goes gone got had happen happened has have having he help helped helps her here hers him his how i
  if in into is it its just kind let like made make makes many may me mean means meant might more most much must my no nobody nor not nothing of off
  on once one only or other our out over own per really same said say says seen shall she should since so some somebody someone something still such take taken takes tell than that the their them then
  there these they thing things this those through to told too took tried tries try under until up upon use used very via want wanted wants was way we went were what whatever when where
  whether which while who whom whose why will with within without would you your explain define definition meaning`.split(/\s+/),
);

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

const questionWords = new Set('what who whom whose which why when where how did do does was were is are can could should has have explain'.split(' '));

/** Whether a query that begins so asks a question. */
export function isQuestionWord(word: string): boolean {
  return questionWords.has(word);
}
