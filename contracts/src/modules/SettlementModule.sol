// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../interfaces/IHubErrors.sol";
import {IHubSettlement} from "../interfaces/IHubSettlement.sol";
import {IHubTasks} from "../interfaces/IHubTasks.sol";
import {Accounts} from "../libraries/Accounts.sol";
import {Book, Books, Line} from "../libraries/Book.sol";
import {Callbacks} from "../libraries/Callbacks.sol";
import {CodeStore} from "../libraries/CodeStore.sol";
import {CommitteeDraft, Committees} from "../libraries/Committees.sol";
import {Consensus} from "../libraries/Consensus.sol";
import {DealCode, StoredDeal} from "../libraries/DealCode.sol";
import {Hashes} from "../libraries/Hashes.sol";
import {Ledger} from "../libraries/Ledger.sol";
import {OutcomeCode, Outcomes} from "../libraries/OutcomeCode.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {Tags} from "../libraries/Tags.sol";
import {TaskStore, TaskWord} from "../libraries/TaskStore.sol";
import {Closing, ClosingHash} from "../types/Closing.sol";
import {Commitment, EnclaveProof} from "../types/Commitment.sol";
import {HubDomain} from "../types/EIP712Domain.sol";
import {TaskStatus} from "../types/Enums.sol";
import {Settlement} from "../types/Settlement.sol";
import {SignedContribution} from "../types/SignedContribution.sol";
import {HubStorage} from "./HubStorage.sol";

/// @title Settlement: the whole of many tasks in two transactions
/// @dev What checks something answers why it refuses, encoded as the failure of a call, or nothing. Checks come first, and
/// change nothing but memory that is written again for the next task.
contract SettlementModule is IHubSettlement, HubStorage {
    using Accounts for uint256;
    using Tags for bytes32;

    /// A task's place in its settlement has 8 bits.
    uint256 private constant MAX_TASKS = 256;
    /// Accounts of a task besides its workers: payer, owners of app and dataset, scheduler, kitty, whoever settles.
    uint256 private constant PARTIES = 6;

    // ------------------------------------------------------------------------------------------------ commit

    /// @dev What `commit` carries from task to task.
    struct Batch {
        bytes32 separator;
        Book book;
        /// Room for all committees, and how much of it is written.
        bytes committees;
        uint256 written;
        bytes32[] hashes;
        uint256 count;
        /// The deal read last, and where.
        StoredDeal deal;
        address code;
        bytes32 dealId;
        /// Groups of the committee at hand.
        bytes32[] groupHashes;
        uint256[] groupWeights;
        uint256 groups;
        /// The task at hand.
        bytes32 taskId;
        uint256 base;
        TaskWord task;
        /// Its index inside the deal, from 0.
        uint256 index;
        /// What each of its workers freezes.
        uint256 stake;
        CommitteeDraft draft;
        /// Proofs of enclaves used so far.
        uint256 proofs;
    }

    /// @inheritdoc IHubSettlement
    function commit(Commitment[] calldata commitments) external {
        Batch memory batch = _openBatch(commitments);
        for (uint256 i = 0; i < commitments.length; ++i) {
            bytes memory refusal = _commit(batch, commitments[i]);
            if (refusal.length != 0) emit CommitmentRefused(batch.taskId, refusal);
        }
        if (batch.count == 0) return;
        bytes32 hash = Committees.batchHash(batch.hashes, batch.count);
        _batches[hash] = block.timestamp;
        batch.book.writeLocks();
        Ledger.growPot(batch.book.total);
        bytes memory committees = batch.committees;
        uint256 written = batch.written;
        assembly ("memory-safe") {
            mstore(committees, written)
        }
        emit Committed(hash, committees);
    }

    function _openBatch(Commitment[] calldata commitments) private view returns (Batch memory batch) {
        uint256 members;
        uint256 largest;
        for (uint256 i = 0; i < commitments.length; ++i) {
            uint256 size = commitments[i].contributions.length;
            members += size;
            if (size > largest) largest = size;
        }
        batch.separator = HubDomain.separator(block.chainid, address(this));
        batch.book = Books.open(members);
        batch.committees = new bytes(commitments.length * Committees.HEAD + members * Committees.MEMBER);
        batch.hashes = new bytes32[](commitments.length);
        batch.groupHashes = new bytes32[](largest);
        batch.groupWeights = new uint256[](largest);
    }

    /// @dev One task, or why not.
    function _commit(Batch memory batch, Commitment calldata c) private returns (bytes memory refusal) {
        refusal = _checkTask(batch, c);
        if (refusal.length != 0) return refusal;
        SignedContribution[] calldata contributions = c.contributions;
        uint256 trust = batch.deal.trust();
        uint256 max = trust <= 1 ? 1 : Committees.MAX_MEMBERS;
        if (contributions.length == 0 || contributions.length > max) {
            return abi.encodeWithSelector(CommitteeSize.selector, batch.taskId, contributions.length, max);
        }
        batch.stake = trust <= 1 ? 0 : batch.deal.workerStake();
        batch.draft = _draft(batch);
        batch.draft.begin(batch.taskId, contributions.length);
        batch.groups = 0;
        batch.proofs = 0;
        for (uint256 k = 0; k < contributions.length; ++k) {
            refusal = _checkContribution(batch, c, k);
            if (refusal.length != 0) return refusal;
        }
        (bool reached, bytes32 consensus) = _consensus(batch, trust);
        if (!reached) return abi.encodeWithSelector(TrustNotReached.selector, batch.taskId, trust);
        _fix(batch, contributions, consensus);
    }

    /// @dev May this task be committed, now and by the caller?
    function _checkTask(Batch memory batch, Commitment calldata c) private view returns (bytes memory) {
        bytes32 taskId = Hashes.taskId(c.dealid, c.index);
        batch.taskId = taskId;
        if (batch.code == address(0) || batch.dealId != c.dealid) {
            batch.dealId = c.dealid;
            batch.code = dealAddress(c.dealid);
            batch.deal = DealCode.load(batch.code);
        }
        StoredDeal deal = batch.deal;
        uint256 first = deal.botFirst();
        if (c.index < first || c.index - first >= deal.botSize()) {
            return abi.encodeWithSelector(IHubErrors.TaskOutsideDeal.selector, c.dealid, c.index, first, deal.botSize());
        }
        batch.index = c.index - first;
        batch.base = TaskStore.slotOf(taskId);
        batch.task = TaskStore.load(batch.base);
        TaskStatus status = batch.task.status();
        if (status == TaskStatus.ACTIVE) {
            if (TaskStore.contribution(batch.base, 0).exists()) {
                return abi.encodeWithSelector(IHubErrors.ContributionsExist.selector, taskId);
            }
        } else if (status != TaskStatus.UNSET) {
            return abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, taskId, status);
        }
        uint256 deadline = deal.contributionDeadline();
        if (block.timestamp >= deadline) return _tooLate(deadline);
        if (!_actsFor(deal.scheduler())) return _notTheScheduler(deal.scheduler());
        return "";
    }

    /// @dev Contribution `k`: its order, signature, enclave and stake. Adds it to the draft and to its group.
    function _checkContribution(Batch memory batch, Commitment calldata commitment, uint256 k)
        private
        view
        returns (bytes memory refusal)
    {
        SignedContribution calldata c = commitment.contributions[k];
        if (k > 0 && c.worker <= commitment.contributions[k - 1].worker) {
            return abi.encodeWithSelector(
                WorkersNotAscending.selector, batch.taskId, commitment.contributions[k - 1].worker, c.worker
            );
        }
        StoredDeal deal = batch.deal;
        bytes32 structHash = c.structHash(batch.taskId, deal.scheduler(), deal.workerStake());
        address signer = Signatures.recover(HubDomain.digest(batch.separator, structHash), c.r, c.vs);
        if (signer == address(0) || signer != c.worker) {
            return abi.encodeWithSelector(InvalidContribution.selector, batch.taskId, c.worker);
        }
        if (c.enclaveChallenge != address(0)) {
            refusal = _checkEnclave(batch, c, commitment.proofs);
            if (refusal.length != 0) return refusal;
        } else if (deal.tag().needsEnclave()) {
            return abi.encodeWithSelector(IHubErrors.EnclaveRequired.selector, batch.taskId);
        }
        uint256 account = batch.book.line(c.worker).word;
        if (account.stake() < batch.stake) {
            return abi.encodeWithSelector(StakeMissing.selector, batch.taskId, c.worker, account.stake(), batch.stake);
        }
        uint256 weight = Consensus.weight(account.score());
        batch.draft.put(k, c, weight);
        _tally(batch, c.resultHash, weight);
    }

    /// @dev The enclave's word for the contribution, and the broker's for the enclave.
    function _checkEnclave(Batch memory batch, SignedContribution calldata c, EnclaveProof[] calldata proofs)
        private
        view
        returns (bytes memory)
    {
        bytes32 taskId = batch.taskId;
        address enclave = c.enclaveChallenge;
        if (batch.proofs == proofs.length) {
            return abi.encodeWithSelector(ProofsMissing.selector, taskId, proofs.length);
        }
        EnclaveProof calldata proof = proofs[batch.proofs++];
        bytes32 message = Signatures.messageHash(Hashes.enclaveProof(c.resultHash, c.resultSeal));
        if (Signatures.recover(message, proof.r, proof.vs) != enclave) {
            return abi.encodeWithSelector(IHubErrors.InvalidEnclaveSignature.selector, taskId, enclave);
        }
        address broker = _teeBroker;
        if (broker == address(0)) return "";
        message = Signatures.messageHash(Hashes.authorization(c.worker, taskId, enclave));
        if (!Signatures.check(broker, message, proof.authorization)) {
            return abi.encodeWithSelector(IHubErrors.InvalidAuthorization.selector, taskId, c.worker, broker);
        }
        return "";
    }

    function _tally(Batch memory batch, bytes32 hash, uint256 weight) private pure {
        for (uint256 g = 0; g < batch.groups; ++g) {
            if (batch.groupHashes[g] != hash) continue;
            batch.groupWeights[g] = Consensus.grow(batch.groupWeights[g], weight);
            return;
        }
        batch.groupHashes[batch.groups] = hash;
        batch.groupWeights[batch.groups] = weight;
        ++batch.groups;
    }

    /// @dev The group that is believed, if one is: there cannot be two.
    function _consensus(Batch memory batch, uint256 trust) private pure returns (bool reached, bytes32 consensus) {
        uint256 total = 1;
        uint256 best;
        for (uint256 g = 0; g < batch.groups; ++g) {
            total += batch.groupWeights[g];
            if (batch.groupWeights[g] > batch.groupWeights[best]) best = g;
        }
        return (Consensus.reached(batch.groupWeights[best], total, trust), batch.groupHashes[best]);
    }

    /// @dev Nothing is refused any more.
    function _fix(Batch memory batch, SignedContribution[] calldata contributions, bytes32 consensus) private {
        bytes32 taskId = batch.taskId;
        StoredDeal deal = batch.deal;
        uint256 size = contributions.length;
        batch.hashes[batch.count++] = batch.draft.end(consensus, size);
        batch.written += Committees.HEAD + size * Committees.MEMBER;
        if (batch.task.status() == TaskStatus.UNSET) emit IHubTasks.TaskInitialize(taskId, deal.workerpool());
        uint256 deadline = block.timestamp + 2 * deal.time();
        TaskStore.save(batch.base, TaskStore.committed(batch.code, batch.index, deadline));
        for (uint256 k = 0; k < size; ++k) {
            address worker = contributions[k].worker;
            if (batch.stake != 0) batch.book.lock(batch.book.line(worker), batch.stake);
            emit IHubTasks.TaskContribute(taskId, worker, contributions[k].resultHash);
        }
        emit IHubTasks.TaskConsensus(taskId, consensus);
    }

    /// @dev Where the committee at hand is written.
    function _draft(Batch memory batch) private pure returns (CommitteeDraft draft) {
        bytes memory committees = batch.committees;
        uint256 written = batch.written;
        assembly ("memory-safe") {
            draft := add(add(committees, 0x20), written)
        }
    }

    // ------------------------------------------------------------------------------------------------ settle

    /// @dev What `settle` carries from task to task.
    struct Round {
        bytes32 separator;
        Book book;
        Outcomes outcomes;
        uint256 number;
        uint256 count;
        /// The deal read last, and where.
        StoredDeal deal;
        address code;
        /// Which settlement's list of hashes counts, and whether its batch is known.
        uint256 listed;
        bool known;
        bytes32 batch;
        /// The task at hand.
        uint256 base;
        TaskWord task;
        bytes32 consensus;
        uint256 size;
        /// One bit for each member.
        uint256 winners;
        uint256 shares;
        /// What the caller gets of whose reward; of nobody's when the scheduler settles.
        address tipper;
        uint256 tip;
        /// Consumers to be called in the end, with the number of their settlement above.
        uint256[] callbacks;
        uint256 callbackCount;
    }

    /// @inheritdoc IHubSettlement
    function settle(Settlement[] calldata settlements, Closing[] calldata closings) external {
        if (settlements.length > MAX_TASKS) revert TooManyTasks(settlements.length, MAX_TASKS);
        if (closings.length != 0 && closings.length != settlements.length) {
            revert IHubErrors.ArrayLengthMismatch(settlements.length, closings.length);
        }
        Round memory round = _openRound(settlements);
        for (uint256 i = 0; i < settlements.length; ++i) {
            bytes memory refusal = _checkSettlement(round, settlements, closings, i);
            if (refusal.length != 0) emit SettlementRefused(settlements[i].taskid, refusal);
            else _settle(round, settlements[i], i);
        }
        if (round.count == 0) return;
        _settlements = round.number;
        round.book.writePayments();
        Ledger.shrinkPot(round.book.total);
        round.outcomes.save(round.number);
        _callBack(round, settlements);
    }

    function _openRound(Settlement[] calldata settlements) private view returns (Round memory round) {
        uint256 members;
        uint256 bytes_;
        for (uint256 i = 0; i < settlements.length; ++i) {
            members += settlements[i].members.length / Committees.MEMBER;
            bytes_ += OutcomeCode.RECORD + settlements[i].results.length + settlements[i].resultsCallback.length;
        }
        round.separator = HubDomain.separator(block.chainid, address(this));
        round.book = Books.open(members + PARTIES * settlements.length);
        round.outcomes = OutcomeCode.open(members, bytes_ + members * OutcomeCode.MEMBER);
        round.number = _settlements + 1;
        round.callbacks = new uint256[](settlements.length);
    }

    // -------------------------------------------------------------------------------------- settle: checks

    function _checkSettlement(
        Round memory round,
        Settlement[] calldata settlements,
        Closing[] calldata closings,
        uint256 i
    ) private view returns (bytes memory refusal) {
        Settlement calldata s = settlements[i];
        if (s.batch.length != 0 || i == 0) {
            round.listed = i;
            round.batch = keccak256(abi.encodePacked(s.batch));
            round.known = _batches[round.batch] != 0;
        }
        refusal = _checkOpen(round, s.taskid, closings.length != 0);
        if (refusal.length != 0) return refusal;
        refusal = _checkCommittee(round, settlements[round.listed].batch, s);
        if (refusal.length != 0) return refusal;
        _decide(round, s);
        if (round.winners == 0) return abi.encodeWithSelector(NoWinner.selector, s.taskid);
        if (round.tipper != address(0)) {
            refusal = _checkClosing(round, s, closings[i]);
            if (refusal.length != 0) return refusal;
        }
        return _checkOutcome(round, s);
    }

    /// @dev May this task be settled, now and by the caller? Leaves somebody as tipper when a closing is needed.
    function _checkOpen(Round memory round, bytes32 taskId, bool closed) private view returns (bytes memory) {
        round.base = TaskStore.slotOf(taskId);
        round.task = TaskStore.load(round.base);
        TaskStatus status = round.task.status();
        if (status != TaskStatus.COMMITTED) {
            return abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, taskId, status);
        }
        if (round.code != round.task.deal()) {
            round.code = round.task.deal();
            round.deal = DealCode.load(round.code);
        }
        StoredDeal deal = round.deal;
        uint256 deadline = deal.finalDeadline();
        if (block.timestamp >= deadline) return _tooLate(deadline);
        round.tipper = address(0);
        if (_actsFor(deal.scheduler())) return "";
        if (!closed) return _notTheScheduler(deal.scheduler());
        uint256 opening = round.task.revealDeadline() - deal.time();
        if (block.timestamp < opening) return _tooEarly(opening);
        round.tipper = msg.sender;
        return "";
    }

    /// @dev Are these the members that were committed, and does the digest give the consensus?
    function _checkCommittee(Round memory round, bytes32[] calldata batch, Settlement calldata s)
        private
        pure
        returns (bytes memory)
    {
        if (!round.known) return abi.encodeWithSelector(UnknownBatch.selector, round.batch);
        round.size = Committees.count(s.members);
        round.consensus = Hashes.resultHash(s.taskid, s.resultDigest);
        if (!_isAt(batch, s.place, s.taskid, round.consensus, s.members)) {
            return abi.encodeWithSelector(CommitteeMismatch.selector, s.taskid);
        }
        return "";
    }

    function _isAt(bytes32[] calldata batch, uint256 place, bytes32 taskId, bytes32 consensus, bytes calldata members)
        private
        pure
        returns (bool)
    {
        return place < batch.length && Committees.count(members) <= Committees.MAX_MEMBERS
            && batch[place] == Committees.hash(taskId, consensus, members);
    }

    /// @dev Who won: the consensus, as far as the seal is that of the digest.
    function _decide(Round memory round, Settlement calldata s) private pure {
        round.winners = 0;
        round.shares = 0;
        for (uint256 k = 0; k < round.size; ++k) {
            if (Committees.resultHash(s.members, k) != round.consensus) continue;
            bytes32 seal = Hashes.resultSeal(Committees.worker(s.members, k), s.taskid, s.resultDigest);
            if (Committees.resultSeal(s.members, k) != seal) continue;
            round.winners |= 1 << k;
            round.shares += Consensus.share(Committees.weight(s.members, k));
        }
    }

    /// @dev Leaves the winner that signed as tipper.
    function _checkClosing(Round memory round, Settlement calldata s, Closing calldata closing)
        private
        pure
        returns (bytes memory)
    {
        bytes32 structHash = ClosingHash.structHash(s.taskid, keccak256(s.results), closing.tip);
        address signer = Signatures.recover(HubDomain.digest(round.separator, structHash), closing.r, closing.vs);
        for (uint256 k = 0; k < round.size; ++k) {
            if ((round.winners >> k) & 1 == 0 || Committees.worker(s.members, k) != signer) continue;
            round.tipper = signer;
            round.tip = closing.tip;
            return "";
        }
        return abi.encodeWithSelector(InvalidClosing.selector, s.taskid, signer);
    }

    /// @dev Do the results fit in, and does the callback get what the digest stands for?
    function _checkOutcome(Round memory round, Settlement calldata s) private pure returns (bytes memory) {
        if (round.deal.callback() != address(0) || s.resultsCallback.length != 0) {
            bytes32 hash = keccak256(s.resultsCallback);
            if (hash != s.resultDigest) {
                return abi.encodeWithSelector(IHubErrors.CallbackDataMismatch.selector, s.resultDigest, hash);
            }
        }
        uint256 size = round.outcomes.sizeWith(round.size, s.results.length, s.resultsCallback.length);
        if (size > CodeStore.MAX_SIZE) {
            return abi.encodeWithSelector(OutcomeTooLarge.selector, s.taskid, size, CodeStore.MAX_SIZE);
        }
        return "";
    }

    // -------------------------------------------------------------------------------------- settle: effects

    /// @dev Nothing is refused any more.
    function _settle(Round memory round, Settlement calldata s, uint256 i) private {
        TaskStore.save(round.base, round.task.settled(round.number, round.count++));
        round.outcomes.begin(round.task.revealDeadline(), s.resultDigest, round.size, s.results, s.resultsCallback);
        _paySuccess(round, s.taskid);
        _payCommittee(round, s);
        emit IHubTasks.TaskFinalize(s.taskid, s.results);
        address callback = round.deal.callback();
        if (callback != address(0)) round.callbacks[round.callbackCount++] = (i << 160) | uint160(callback);
    }

    /// @dev As `finalize` pays before the workers; but the kitty gives no more than the price of the task.
    function _paySuccess(Round memory round, bytes32 taskId) private {
        Book memory book = round.book;
        StoredDeal deal = round.deal;
        uint256 appPrice = deal.appPrice();
        uint256 poolPrice = deal.workerpoolPrice();
        (, address datasetOwner, uint256 datasetPrice) = deal.dataset();
        Books.seize(book.line(deal.sponsor()), appPrice + datasetPrice + poolPrice, taskId);
        if (appPrice > 0) book.reward(book.line(deal.appOwner()), appPrice, taskId);
        if (datasetPrice > 0) book.reward(book.line(datasetOwner), datasetPrice, taskId);
        Line memory scheduler = book.line(deal.scheduler());
        book.unlock(scheduler, deal.poolStake());
        Line memory kitty = book.line(Ledger.KITTY);
        uint256 part = Ledger.partOf(kitty.word.frozen());
        if (part > poolPrice) part = poolPrice;
        if (part == 0) return;
        Books.seize(kitty, part, taskId);
        book.reward(scheduler, part, taskId);
    }

    /// @dev As `finalize` pays the workers, and then the scheduler.
    function _payCommittee(Round memory round, Settlement calldata s) private {
        StoredDeal deal = round.deal;
        uint256 stake = deal.trust() <= 1 ? 0 : deal.workerStake();
        uint256 pot = deal.workerpoolPrice() + stake * (round.size - _countBits(round.winners));
        uint256 forWorkers = (pot * (100 - deal.schedulerRewardRatio())) / 100;
        for (uint256 k = 0; k < round.size; ++k) {
            Line memory worker = round.book.line(Committees.worker(s.members, k));
            if (worker.place == 0) worker.place = round.outcomes.addWorker(worker.account);
            if ((round.winners >> k) & 1 == 1) {
                uint256 share = Consensus.share(Committees.weight(s.members, k));
                uint256 amount = (forWorkers * share) / round.shares;
                pot -= amount;
                _payWinner(round, s, k, worker, stake, amount);
            } else {
                _seizeLoser(round, s, k, worker, stake);
            }
        }
        round.book.reward(round.book.line(deal.scheduler()), pot, s.taskid);
    }

    function _payWinner(
        Round memory round,
        Settlement calldata s,
        uint256 k,
        Line memory worker,
        uint256 stake,
        uint256 amount
    ) private {
        Book memory book = round.book;
        emit IHubTasks.TaskReveal(s.taskid, worker.account, s.resultDigest);
        book.unlock(worker, stake);
        if (worker.account == round.tipper) {
            uint256 tip = round.tip < amount ? round.tip : amount;
            amount -= tip;
            book.reward(book.line(msg.sender), tip, s.taskid);
        }
        book.reward(worker, amount, s.taskid);
        if (round.size > 1) {
            worker.word = worker.word.withScore(worker.word.score() + 1);
            emit IHubTasks.AccurateContribution(worker.account, s.taskid);
        }
        round.outcomes.putWinner(worker.place, Committees.weight(s.members, k), Committees.enclave(s.members, k));
    }

    function _seizeLoser(Round memory round, Settlement calldata s, uint256 k, Line memory worker, uint256 stake)
        private
    {
        Books.seize(worker, stake, s.taskid);
        worker.word = worker.word.withScore((worker.word.score() * 2) / 3);
        emit IHubTasks.FaultyContribution(worker.account, s.taskid);
        round.outcomes
            .putLoser(
                worker.place,
                Committees.weight(s.members, k),
                Committees.enclave(s.members, k),
                Committees.resultHash(s.members, k),
                Committees.resultSeal(s.members, k)
            );
    }

    function _countBits(uint256 bits) private pure returns (uint256 count) {
        for (; bits != 0; bits &= bits - 1) {
            ++count;
        }
    }

    /// @dev All accounts are written: consumers may do what they like.
    function _callBack(Round memory round, Settlement[] calldata settlements) private {
        if (round.callbackCount == 0) return;
        uint256 gas_ = _callbackGas;
        for (uint256 i = 0; i < round.callbackCount; ++i) {
            Settlement calldata s = settlements[round.callbacks[i] >> 160];
            address consumer = address(uint160(round.callbacks[i]));
            if (!Callbacks.push(consumer, s.taskid, s.resultsCallback, gas_)) assert(false);
        }
    }

    // ------------------------------------------------------------------------------------------------ release

    /// @inheritdoc IHubSettlement
    function release(bytes32 taskid, bytes32[] calldata batch, uint256 place, bytes32 consensus, bytes calldata members)
        external
    {
        StoredDeal deal = _markReleased(taskid);
        bytes32 hash = keccak256(abi.encodePacked(batch));
        if (_batches[hash] == 0) revert UnknownBatch(hash);
        if (!_isAt(batch, place, taskid, consensus, members)) revert CommitteeMismatch(taskid);
        if (deal.trust() > 1) _releaseStakes(taskid, deal.workerStake(), consensus, members);
        emit CommitteeReleased(taskid);
    }

    function _markReleased(bytes32 taskId) private returns (StoredDeal deal) {
        uint256 base = TaskStore.slotOf(taskId);
        TaskWord task = TaskStore.load(base);
        TaskStatus status = task.status();
        if (!task.isCommitted() || status == TaskStatus.COMPLETED) {
            revert IHubErrors.UnexpectedTaskStatus(taskId, status);
        }
        if (task.isReleased()) revert AlreadyReleased(taskId);
        deal = DealCode.load(task.deal());
        uint256 deadline = deal.finalDeadline();
        if (block.timestamp < deadline) revert IHubErrors.DeadlineNotReached(deadline, block.timestamp);
        TaskStore.save(base, task.withReleased());
    }

    function _releaseStakes(bytes32 taskId, uint256 stake, bytes32 consensus, bytes calldata members) private {
        uint256 freed;
        uint256 seized;
        uint256 size = Committees.count(members);
        for (uint256 k = 0; k < size; ++k) {
            address worker = Committees.worker(members, k);
            if (Committees.resultHash(members, k) == consensus) {
                Ledger.seize(worker, stake, taskId);
                seized += stake;
            } else {
                Ledger.unlock(worker, stake);
                freed += stake;
            }
        }
        Ledger.creditKitty(seized, taskId);
        Ledger.shrinkPot(freed);
    }

    // ------------------------------------------------------------------------------------------------ delegate

    /// @inheritdoc IHubSettlement
    function setDelegate(address delegate) external {
        _delegates[msg.sender] = delegate;
        emit DelegateSet(msg.sender, delegate);
    }

    /// @inheritdoc IHubSettlement
    function viewDelegate(address scheduler) external view returns (address) {
        return _delegates[scheduler];
    }

    /// @inheritdoc IHubSettlement
    function viewBatch(bytes32 batch) external view returns (uint256 time) {
        return _batches[batch];
    }

    /// @inheritdoc IHubSettlement
    function viewCommitment(bytes32 taskid) external view returns (bool committed, bool settled, bool released) {
        TaskWord task = TaskStore.load(TaskStore.slotOf(taskid));
        committed = task.isCommitted();
        settled = committed && task.status() == TaskStatus.COMPLETED;
        released = task.isReleased();
    }

    function _actsFor(address scheduler) private view returns (bool) {
        return msg.sender == scheduler || msg.sender == _delegates[scheduler];
    }

    // ------------------------------------------------------------------------------------------------ refusals

    function _tooLate(uint256 deadline) private view returns (bytes memory) {
        return abi.encodeWithSelector(IHubErrors.DeadlineReached.selector, deadline, block.timestamp);
    }

    function _tooEarly(uint256 deadline) private view returns (bytes memory) {
        return abi.encodeWithSelector(IHubErrors.DeadlineNotReached.selector, deadline, block.timestamp);
    }

    function _notTheScheduler(address scheduler) private view returns (bytes memory) {
        return abi.encodeWithSelector(IHubErrors.CallerIsNotTheScheduler.selector, msg.sender, scheduler);
    }
}
