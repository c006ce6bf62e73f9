"""Pairs of sentences about one story that oppose each other, with the kind, and tempting ones that do not."""

from __future__ import annotations

OPPOSED: tuple[tuple[str, str, str], ...] = (
    # 1 denial: what is denied is what the other says
    (
        "denial",
        "The mayor denied that he had taken money from the builder.",
        "The builder said the mayor had taken money from him.",
    ),
    (
        "denial",
        "Prosecutors said the company had dumped chemicals in the river.",
        "The company denied dumping chemicals in the river.",
    ),
    (
        "denial",
        "The ministry rejected claims that soldiers shot at the crowd.",
        "Witnesses said soldiers shot at the crowd in the square.",
    ),
    (
        "denial",
        "The airline dismissed reports that its pilots had slept in the cockpit.",
        "Inspectors found that pilots had slept in the cockpit.",
    ),
    (
        "denial",
        "There is no evidence that the bridge was sabotaged, engineers said.",
        "Officials said the bridge was sabotaged by divers.",
    ),
    (
        "denial",
        "The bank disputes that clients were overcharged.",
        "Clients were overcharged for years, the regulator found.",
    ),
    (
        "denial",
        "Norland denied shooting down the passenger plane.",
        "A missile shot down the passenger plane, investigators said.",
    ),
    (
        "denial",
        "The minister refuted the allegation that she had leaked the memo.",
        "According to the police, she had leaked the memo to a friend.",
    ),
    ("denial", "Senator Brandt denies any wrongdoing.", "Two former aides accused Senator Brandt of taking bribes."),
    ("denial", "Coach Ruiz denied all allegations.", "Coach Ruiz was charged with match fixing on Monday."),
    (
        "denial",
        "The union rejected the suggestion that drivers had blocked the depot.",
        "Managers said drivers had blocked the depot since dawn.",
    ),
    (
        "denial",
        "A spokesman dismissed as nonsense a report that the spy chief had resigned.",
        "The spy chief had resigned, two officials told the paper.",
    ),
    (
        "denial",
        "Investigators found no proof that the fire was set on purpose.",
        "The fire was set on purpose, the owner of the mill insists.",
    ),
    (
        "denial",
        "The clinic denied that nurses had reused needles.",
        "Former patients alleged that nurses had reused needles.",
    ),
    ("denial", "He denied knowing about the secret payments.", "She said he knew about the secret payments all along."),
    # 2 contradiction: one predicate, said and negated
    ("contradiction", "The general attended the meeting in Oslo.", "The general did not attend the meeting in Oslo."),
    (
        "contradiction",
        "The firm has shared user data with the police.",
        "Its lawyers said the firm has never shared user data with the police.",
    ),
    ("contradiction", "The committee has received the tax records.", "The committee has not received the tax records."),
    (
        "contradiction",
        "The court found that the governor violated the charter.",
        "The lawyers said the governor never violated the charter.",
    ),
    (
        "contradiction",
        "Guards opened the prison gates, inmates said.",
        "Guards never opened the prison gates, the warden said.",
    ),
    ("contradiction", "The pilots repaired the engine fault.", "The pilots failed to repair the engine fault."),
    (
        "contradiction",
        "The island's council signed the fishing treaty.",
        "The island's council never signed the fishing treaty.",
    ),
    ("contradiction", "The ship carried weapons, the navy said.", "The ship carried no weapons, its owner said."),
    (
        "contradiction",
        "Doctors examined the patients after the trial.",
        "Doctors did not examine the patients after the trial.",
    ),
    # 3 contradiction: two poles of one class
    ("contradiction", "The rebels accepted the peace plan.", "The rebels rejected the peace plan."),
    ("contradiction", "The judge ruled that the search was legal.", "The judge ruled that the search was unlawful."),
    (
        "contradiction",
        "The opposition says the president lost the recount.",
        "The president won the recount, his party said.",
    ),
    (
        "contradiction",
        "The shooting at the checkpoint was deliberate, the family says.",
        "The shooting at the checkpoint was accidental, the family was told.",
    ),
    ("contradiction", "The senate approved the water bill.", "The senate rejected the water bill."),
    (
        "contradiction",
        "The army violated the truce at the border, the rebels said.",
        "The army respected the truce at the border, the general said.",
    ),
    (
        "contradiction",
        "Protesters said the march through Hill Town was peaceful.",
        "The march through Hill Town was violent, the police said.",
    ),
    (
        "contradiction",
        "The tap water in Hill Town is safe, the utility said.",
        "The tap water in Hill Town is unsafe, the laboratory said.",
    ),
    ("contradiction", "Unemployment in the region rose in March.", "Unemployment in the region fell in March."),
    (
        "contradiction",
        "The police allowed the reporters into the camp.",
        "The police barred the reporters from the camp.",
    ),
    # 4 contradiction: something goes on, and has not for a time
    (
        "contradiction",
        "Norland says no plane has flown over the city for seven days.",
        "A monitor says strikes had resumed.",
    ),
    (
        "contradiction",
        "No air strikes were carried out in the past week, the general said.",
        "Planes carried out raids on the suburbs, residents said.",
    ),
    (
        "contradiction",
        "There has been no shelling since Sunday, the army said.",
        "Residents said shelling had continued.",
    ),
    # 5 account: one course and another
    (
        "account",
        "The ceasefire was extended until Friday evening.",
        "A new ceasefire will begin on Friday in daylight.",
    ),
    ("account", "The ministry prolonged the truce until Sunday.", "Commanders announced another truce for Sunday."),
    (
        "account",
        "Norland says it will extend the truce in Hill Town until the evening of May 4.",
        "The capital has announced a further truce in Hill Town, which may be the last.",
    ),
    (
        "account",
        "Norland says the truce in Hill Town is being prolonged.",
        "Another truce in Hill Town was announced by Norland.",
    ),
    # 6 figure
    (
        "figure",
        "The explosion killed 12 people in the old market, police said.",
        "The explosion in the old market killed 43 people, the ministry said.",
    ),
    ("figure", "The storm destroyed 300 houses on the coast.", "The storm destroyed 1,200 houses on the coast."),
    (
        "figure",
        "Police arrested 25 protesters outside the parliament.",
        "Police arrested 140 protesters outside the parliament, the lawyers said.",
    ),
)

NOT_OPPOSED: tuple[tuple[str, str], ...] = (
    ("Norland wants to extend the truce in Hill Town.", "Norland announced a new truce in Hill Town."),
    ("Airlines extend their ban at Hill Town over a risk.", "Inspectors found a new risk at Hill Town."),
    # two events
    ("The explosion killed 12 people in the old market.", "An earlier bombing in the port killed 43 people."),
    ("The rebels accepted the peace plan.", "The rebels rejected the offer of the amnesty."),
    ("The court found the driver guilty of theft.", "The court found his brother not guilty of murder."),
    ("The senate approved the water bill.", "The house rejected the tax bill."),
    ("The mayor denied that he had taken money from the builder.", "The builder gave the mayor a tour of the site."),
    ("The minister denied leaking the memo.", "The memo was about the budget."),
    ("Norland won the match against Sudland.", "Sudland won the match against Westland."),
    ("The storm destroyed 300 houses on the coast.", "The flood destroyed 1,200 houses in the hills."),
    ("The north gate was closed, the guards said.", "The south gate was opened, the guards said."),
    ("Guards opened the prison gates, inmates said.", "Guards never opened the kitchen windows, the warden said."),
    ("The firm has shared user data with the police.", "The firm has not shared its profits with the workers."),
    # two times
    ("Unemployment in the region rose in March.", "Unemployment in the region fell in April."),
    ("The strikes were halted on Tuesday.", "The strikes resumed on Saturday."),
    ("Talks were suspended in May.", "Talks resumed last week."),
    ("The border was closed on Monday.", "The border was reopened on Friday."),
    ("Police arrested the editor on Monday.", "Police released the editor on Friday."),
    ("The suspect was detained last year.", "The suspect was freed this spring."),
    ("The general attended the meeting in June.", "The general did not attend the meeting in July."),
    (
        "Between 2001 and 2005 the birth rate in the valley rose.",
        "Between 2010 and 2015 the birth rate in the valley fell.",
    ),
    (
        "The pause has lasted seven days, the ministry said on the 25th.",
        "The pause has lasted ten days, the ministry said on the 28th.",
    ),
    ("The party lost the election in 2010.", "The party won the election in 2015."),
    ("Exports from the port were halted after the storm.", "Exports from the port later resumed."),
    ("The ceasefire was extended until Friday evening.", "A new ceasefire began in September."),
    ("The talks in the capital ended on Sunday.", "Before the talks in the capital were extended, delegates left."),
    ("No plane has bombed the city for ten days, the general said.", "The convoy was bombed by a plane in September."),
    ("No plane has bombed the city for ten days, the general said.", "A new pause was announced for the bombed city."),
    (
        "No plane has bombed the city for ten days, the general said.",
        "The planes had not come near, let alone bombed the city.",
    ),
    ("No plane has bombed the city for ten days, the general said.", "Strikes had continued outside the city."),
    # two scopes
    ("The explosion killed 12 people, three of them children.", "The explosion killed 3 children in the old market."),
    (
        "The fighting killed 43 people in three days in the province.",
        "The fighting killed 24 people on Friday in the province.",
    ),
    ("Some villagers accepted the money from the mine.", "Most villagers rejected the money from the mine."),
    ("Two senators voted for the motion on the dam.", "Five senators did not vote for the motion on the dam."),
    (
        "Police arrested 25 protesters on Friday outside the parliament.",
        "Police arrested 140 protesters on Saturday outside the parliament.",
    ),
    ("The pause lasted eight hours.", "The other pause lasted twelve hours."),
    ("The army destroyed 30 tanks, the general said.", "The army destroyed 12 more tanks, the general said."),
    ("One in the clinic was infected.", "All in the clinic were infected in the end."),
    ("The infant death rate in the county dropped.", "The overall death rate for men in the county rose."),
    # an update
    (
        "At least 12 people were killed in the explosion in the old market.",
        "The explosion in the old market killed 14 people.",
    ),
    (
        "More than 300 houses on the coast were destroyed by the storm.",
        "The storm destroyed 1,200 houses on the coast.",
    ),
    (
        "The island's council signed the fishing treaty on Monday.",
        "The island's council has not signed the fishing treaty.",
    ),
    (
        "The test results of the driver have not been released.",
        "The test results of the driver were released on Wednesday.",
    ),
    (
        "There was artillery fire to cover the medics.",
        "The envoy disputed the claim that mortars were fired from the school.",
    ),
    (
        "The office said the case hadn' t been sent to the court.",
        "The office said the case hadn't been sent to the court.",
    ),
    ("The council has not yet signed the treaty.", "The council will sign the treaty."),
    ("The committee has not received the tax records.", "The committee is to receive the tax records next week."),
    # rounding and limits
    ("The storm destroyed about 1,200 houses on the coast.", "The storm destroyed 1,187 houses on the coast."),
    ("The explosion killed up to 50 people in the old market.", "The explosion in the old market killed 43 people."),
    ("The explosion killed dozens of people in the old market.", "The explosion in the old market killed 43 people."),
    ("Nearly 100 people were injured in the crash of the train.", "The crash of the train injured 97 people."),
    ("The fund lost $1 million on the deal with the bank.", "The fund lost $1.04 million on the deal with the bank."),
    # wishes, suppositions, questions, plans
    ("The rebels accepted the peace plan.", "The rebels may reject the peace plan."),
    ("The general attended the meeting in Oslo.", "Did the general not attend the meeting in Oslo?"),
    (
        "The general will not attend the meeting in Oslo.",
        "Diplomats hoped the general would attend the meeting in Oslo.",
    ),
    ("If the senate rejected the water bill, towns would suffer.", "The senate approved the water bill."),
    (
        "Ministers urged the police to allow the reporters into the camp.",
        "The police barred the reporters from the camp.",
    ),
    ("The navy wants to halt the exports of the port.", "The exports of the port continued."),
    (
        "The mayor denied that he had taken money from the builder.",
        "Reporters asked whether the mayor had taken money from the builder.",
    ),
    ("Few would deny that the bridge was badly built.", "The engineers said that the bridge was badly built."),
    # nobody disputes it: both deny, both say it, or the word is another one
    (
        "The mayor denied taking money from the builder.",
        "The deputy also denied that the mayor had taken money from the builder.",
    ),
    ("The clinic denied that nurses had reused needles.", "There is no evidence that nurses had reused needles."),
    ("The country denied him a visa for the trip.", "The country gave him a visa in the past for another trip."),
    ("The judge denied the request for bail.", "The lawyer made a request for bail."),
    ("The club did not only win the cup.", "The club won the cup."),
    ("The council had no doubt that the road was safe.", "The council said that the road was safe."),
    ("The ship carried no weapons, its owner said.", "The ship carried no drugs, its captain said."),
    ("Officers did not deny that the cells were full.", "Prisoners said the cells were full."),
    ("The senate rejected the water bill.", "The senate did not approve the water bill."),
    ("The rejected ballots were counted in the hall.", "The accepted ballots were counted in the hall."),
    # rhetoric and opinions about different things
    ("I want this country to be strong, she said.", "I don't want this country to be weak, he said."),
    ("Critics called the plan a disaster for farmers.", "Supporters called the plan a blessing for cities."),
    ("The president said the wall was beautiful.", "The senator said the speech was ugly."),
    ("Some support the tax on sugar.", "The company opposes a ban on plastic."),
    ("The team is not afraid of the final.", "Their rivals are afraid of the weather."),
    ("The minister knew about the storm.", "The minister did not know what happened to the ship."),
    ("The singer was accused of fraud.", "The producer denies any wrongdoing."),
    ("Coach Ruiz accused the league of fraud.", "Coach Ruiz denied all allegations."),
    # another voice: who does and who suffers it
    ("The committee was asked about the records.", "The committee did not ask about the records."),
    ("Brandt beat Ruiz in the vote in the north.", "Ruiz did not beat Brandt in the vote in the north."),
)
