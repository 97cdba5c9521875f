/**
 * Sets `<html data-consent>` before the first paint, so that a visitor who has answered never sees the banner. It decides
 * as `consentState()` does (a test holds the two against each other), and its bytes never change: the policy is read
 * from `<html data-consent-version data-consent-purposes>`. Without it the banner shows, and nothing else is lost.
 */
export const consentHeadScript = [
  `(function(h,n,s){try{`,
  `var c=document.cookie.split("; ").filter(function(x){return x.indexOf(n)===0}),v=c.length===1?c[0].slice(n.length):"",`,
  `m=v.length<129&&/^1\\.([1-9]\\d{0,5})\\.([1-9]\\d{9})((?:\\.[a-z]{1,16}:[01])+)$/.exec(v),`,
  `p=(h.getAttribute("data-consent-purposes")||"").split(" "),o=Object.create(null),t,k=0;`,
  `if(m){t=Date.now()-m[2]*1000;`,
  `k=+m[1]>=+h.getAttribute("data-consent-version")&&t<15724800000&&t>=-864e5;`,
  `m[3].slice(1).split(".").forEach(function(a){a=a.split(":");if(o[a[0]])k=0;o[a[0]]=a[1]});`,
  `k=k&&p.every(function(x){return o[x]})}`,
  `s=k?p.filter(function(x){return o[x]>0}).join(" ")||"denied":navigator.globalPrivacyControl===true?"denied":s`,
  `}catch(e){}h.setAttribute("data-consent",s)})(document.documentElement,"labwire-consent=","unanswered")`,
].join('')

/** The script's source expression in a Content-Security-Policy. */
export const consentHeadScriptHash = 'sha256-wMchZPGf0m3S68BG9Zbhdi9A5lmgz5mRrDNft5bI6mc='
