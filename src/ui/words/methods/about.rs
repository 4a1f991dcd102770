//! What methods say of themselves: what they are for, how they reckon, what to beware of, and where they come from.

use crate::{
    commands::prioritise::BuiltIn,
    methods::calculation::Fixed,
    model::Calculation,
    ui::words::{Word, word},
};

/// What a method says of itself.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// Its name.
    pub name: Word,
    /// What it is for.
    pub purpose: Word,
    /// Its formula in words.
    pub formula: Word,
    /// What to beware of.
    pub caution: Word,
    /// Where it comes from.
    pub source: Word,
}

/// What a method of the app says of itself.
pub const fn about(method: BuiltIn) -> About {
    match method {
        BuiltIn::Fixed(fixed) => about_fixed(fixed),
        BuiltIn::ValueEffort => About {
            name: word("Value and effort", "Værdi og indsats"),
            purpose: word(
                "Worth against work: quick wins first, money pits never. High is the median of the items or more, in value as in effort, unless the picture draws the line elsewhere.",
                "Værdi mod arbejde: lette gevinster først, pengesluk aldrig. Højt er opgavernes median eller mere, i værdi som i indsats, medmindre billedet trækker grænsen et andet sted.",
            ),
            formula: word("Score = value ÷ effort", "Score = værdi ÷ indsats"),
            caution: word(
                "Many small items can push one large and important one down for ever. Look at the big bets by themselves.",
                "Mange små opgaver kan for altid skubbe én stor og vigtig ned. Se de store satsninger for sig.",
            ),
            source: word("Source: airfocus, value against effort.", "Kilde: airfocus, value against effort."),
        },
        BuiltIn::Moscow => About {
            name: word("MoSCoW", "MoSCoW"),
            purpose: word(
                "What this delivery must have, should have, could have, and won't have this time. The order inside a group is not the method's to say, so those items are tied.",
                "Hvad leverancen skal have, bør have, kan have og ikke får denne gang. Rækkefølgen inden for en gruppe siger metoden ikke noget om, så de opgaver står lige.",
            ),
            formula: word("Order = must, should, could, won't", "Rækkefølge = skal, bør, kan, ikke nu"),
            caution: word(
                "Musts should be at most 60% of the effort: what is left is the room for things that go wrong.",
                "»Skal« bør højst være 60 % af indsatsen: resten er plads til det, der går galt.",
            ),
            source: word("Source: DSDM handbook, chapter 10.", "Kilde: DSDM handbook, kapitel 10."),
        },
    }
}

const fn about_fixed(fixed: Fixed) -> About {
    match fixed {
        Fixed::Rice => About {
            name: word("RICE", "RICE"),
            purpose: word(
                "What reaches many people, matters to them and is well founded comes first; what takes long comes later.",
                "Det, der når mange, betyder noget for dem og er godt underbygget, kommer først; det, der tager lang tid, kommer senere.",
            ),
            formula: word(
                "Score = reach × impact × confidence ÷ effort",
                "Score = rækkevidde × effekt × sikkerhed ÷ indsats",
            ),
            caution: word(
                "Multiplying makes wrong guesses larger: one input twice too high doubles the score. Read scores that lie close as equal.",
                "Når man ganger, vokser forkerte gæt: er ét tal dobbelt så højt, som det burde være, fordobles scoren. Læs scorer tæt på hinanden som lige.",
            ),
            source: word(
                "Source: Sean McBride, Intercom, “RICE: Simple prioritization for product managers”.",
                "Kilde: Sean McBride, Intercom, »RICE: Simple prioritization for product managers«.",
            ),
        },
        Fixed::IceProduct => About {
            name: word("ICE, multiplied", "ICE, ganget"),
            purpose: ICE_PURPOSE,
            formula: word("Score = impact × confidence × ease", "Score = effekt × sikkerhed × lethed"),
            caution: word(
                "Two conventions are in use, the product and the mean, and they can order the same items differently. Agree on one before you compare.",
                "Der findes to konventioner, produktet og gennemsnittet, og de kan ordne de samme opgaver forskelligt. Bliv enige om én, før I sammenligner.",
            ),
            source: word(
                "Source: Sean Ellis; crucible, lesson on ICE.",
                "Kilde: Sean Ellis; crucible, lektion om ICE.",
            ),
        },
        Fixed::IceMean => About {
            name: word("ICE, mean", "ICE, gennemsnit"),
            purpose: ICE_PURPOSE,
            formula: word("Score = (impact + confidence + ease) ÷ 3", "Score = (effekt + sikkerhed + lethed) ÷ 3"),
            caution: word(
                "A mean forgives one low number, a product does not: something nobody believes in can still score well here.",
                "Et gennemsnit tilgiver ét lavt tal, det gør et produkt ikke: noget, ingen tror på, kan stadig score godt her.",
            ),
            source: word("Source: experimenthq.io, ICE.", "Kilde: experimenthq.io, ICE."),
        },
        Fixed::Pie => About {
            name: word("PIE", "PIE"),
            purpose: word(
                "Which page or flow to test first: where there is most to improve, most at stake, and least to do.",
                "Hvilken side eller hvilket forløb der skal testes først: hvor der er mest at forbedre, mest på spil og mindst at gøre.",
            ),
            formula: word(
                "Score = (potential + importance + ease) ÷ 3",
                "Score = (potentiale + vigtighed + lethed) ÷ 3",
            ),
            caution: word(
                "All three are opinions from 1 to 10. Write down what a 3 and an 8 mean before you score.",
                "Alle tre er skøn fra 1 til 10. Skriv ned, hvad 3 og 8 betyder, før I giver score.",
            ),
            source: word(
                "Source: WiderFunnel; customfit.ai, PIE framework.",
                "Kilde: WiderFunnel; customfit.ai, PIE framework.",
            ),
        },
        Fixed::Wsjf => About {
            name: word("WSJF", "WSJF"),
            purpose: word(
                "Weighted shortest job first: what costs most to wait for, per size of the job.",
                "Weighted shortest job first: det, der koster mest at vente på, i forhold til opgavens størrelse.",
            ),
            formula: word(
                "Score = (value + time criticality + risk reduction) ÷ job size",
                "Score = (værdi + tidskritiskhed + risikoreduktion) ÷ størrelse",
            ),
            caution: word(
                "The numbers are relative: fill one column at a time, give its smallest item 1 and hold the others against it. Scores of two sittings cannot be compared.",
                "Tallene er relative: udfyld én kolonne ad gangen, giv den mindste opgave 1, og hold de andre op mod den. Scorer fra to møder kan ikke sammenlignes.",
            ),
            source: word("Source: Scaled Agile Framework, WSJF.", "Kilde: Scaled Agile Framework, WSJF."),
        },
        Fixed::Cd3 => About {
            name: word("Cost of delay ÷ duration", "Forsinkelsesomkostning ÷ varighed"),
            purpose: word(
                "CD3: with one team and one queue, no other order costs less while things wait.",
                "CD3: med ét team og én kø er der ingen anden rækkefølge, der koster mindre, mens tingene venter.",
            ),
            formula: word("Score = cost of delay ÷ duration", "Score = forsinkelsesomkostning ÷ varighed"),
            caution: word(
                "Both must be counted in the same time: a cost a week and a duration in weeks.",
                "Begge skal tælles i samme tid: en omkostning pr. uge og en varighed i uger.",
            ),
            source: word(
                "Source: Don Reinertsen; Black Swan Farming, “CD3 and proportionality to outcomes”.",
                "Kilde: Don Reinertsen; Black Swan Farming, »CD3 and proportionality to outcomes«.",
            ),
        },
        Fixed::Opportunity => About {
            name: word("Opportunity score", "Mulighedsscore"),
            purpose: word(
                "What matters to customers and is not done well enough today. Above 10 is a strong opportunity, 7 to 10 a moderate one.",
                "Det, der betyder noget for kunderne og ikke er løst godt nok i dag. Over 10 er en stærk mulighed, 7 til 10 en middel.",
            ),
            formula: word(
                "Score = importance + max(importance − satisfaction, 0)",
                "Score = vigtighed + max(vigtighed − tilfredshed, 0)",
            ),
            caution: word(
                "Each number is ten times the share who answered 4 or 5 of 5, not a mean; and of one segment, not of everybody.",
                "Hvert tal er ti gange andelen, der svarede 4 eller 5 af 5, ikke et gennemsnit; og for ét segment, ikke for alle.",
            ),
            source: word(
                "Source: Anthony Ulwick, outcome-driven innovation.",
                "Kilde: Anthony Ulwick, outcome-driven innovation.",
            ),
        },
    }
}

const ICE_PURPOSE: Word = word(
    "A quick order for many experiments: what would change most, what you believe in, and what is soon done.",
    "En hurtig rækkefølge for mange eksperimenter: hvad ville ændre mest, hvad tror I på, og hvad er hurtigt gjort.",
);

/// How a calculation of one's own reckons: its name, its formula, and where it comes from.
pub const fn calculation(it: Calculation) -> Option<(Word, Word, Word)> {
    Some(match it {
        Calculation::WeightedMean => (
            word("Weighted mean", "Vægtet gennemsnit"),
            word(
                "Score = sum of weight × value ÷ sum of weights. A criterion where less is better is turned round on its scale. Scores from what is present.",
                "Score = summen af vægt × værdi ÷ summen af vægte. Et kriterium, hvor mindre er bedre, vendes om på sin skala. Regner med det, der er udfyldt.",
            ),
            word(
                "Source: weighted scoring, as in ProductPlan and others.",
                "Kilde: vægtet scoring, som hos ProductPlan og andre.",
            ),
        ),
        Calculation::WeightedHighest => (
            word("Against the highest", "Mod den højeste"),
            word(
                "Every value from 0 to 100 against the highest of its column; the sum of what is good ÷ the sum of what is bad.",
                "Hver værdi fra 0 til 100 mod den højeste i kolonnen; summen af det gode ÷ summen af det dårlige.",
            ),
            word(
                "Source: Atlassian, Jira Product Discovery, “Expression-based formulas”.",
                "Kilde: Atlassian, Jira Product Discovery, »Expression-based formulas«.",
            ),
        ),
        Calculation::ValueAndCost => (
            word("Value against cost", "Værdi mod omkostning"),
            word(
                "Every value on its scale from 0 to 1; value × share + (1 − cost) × (1 − share), times 100. Scores from what is present.",
                "Hver værdi på sin skala fra 0 til 1; værdi × andel + (1 − omkostning) × (1 − andel), gange 100. Regner med det, der er udfyldt.",
            ),
            word("Source: airfocus, help article 2571468.", "Kilde: airfocus, hjælpeartikel 2571468."),
        ),
        Calculation::LeastToMost => (
            word("From least to most", "Fra mindst til mest"),
            word(
                "Every value from 0 to 10 between the least and the most of its column, times its weight, added up.",
                "Hver værdi fra 0 til 10 mellem den mindste og den største i kolonnen, gange vægten, lagt sammen.",
            ),
            word(
                "Source: Broadcom, Clarity, knowledge base 100774.",
                "Kilde: Broadcom, Clarity, knowledge base 100774.",
            ),
        ),
        Calculation::Formula => (
            word("A formula", "En formel"),
            word(
                "Score = the formula below, over the names of the criteria.",
                "Score = formlen nedenfor, skrevet med kriteriernes navne.",
            ),
            word("Your own.", "Jeres egen."),
        ),
        _ => return None,
    })
}
