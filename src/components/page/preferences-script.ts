/**
 * The one inline script: sets what the reader chose before the first paint, so that nothing flashes.
 * It is a constant, so that its hash can stand in the content security policy.
 */
export const preferencesScript =
  "(d=>{let s={};try{s=localStorage||s}catch{}for(let k of['theme','size','still'])if(s[k])d[k]=s[k];if(/[?&]still\\b/.test(location.search))d.still=1})(document.documentElement.dataset)";
