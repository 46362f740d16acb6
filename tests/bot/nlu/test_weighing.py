import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from bot.nlu.weighing import Chances

TEXTS = ["wo steht xcity", "wo steht xcity bei xcategory", "wer führt in xcategory", "guten tag", "hallo", "danke sehr"]
INTENTS = ["rang", "rang", "bestenliste", "gruss", "gruss", "dank"]
WORDS = sorted({word for text in TEXTS for word in text.split()} | {"unbekannt", "Führt", "😀"})

words = TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"(?u)\b\w+\b", sublinear_tf=True).fit(TEXTS)
letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True).fit(TEXTS)
model = LogisticRegression(solver="liblinear").fit(
    hstack([words.transform(TEXTS), letters.transform(TEXTS)], format="csr"), INTENTS
)


@given(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join) | st.text(max_size=20))
def test_gives_the_chances_that_scikit_learn_gives(text: str) -> None:
    features = hstack([words.transform([text]), letters.transform([text])], format="csr")
    assert np.allclose(Chances(words, letters, model).of(text, text), model.predict_proba(features)[0])
