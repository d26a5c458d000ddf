// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IApp} from "../interfaces/IApp.sol";
import {IDataset} from "../interfaces/IDataset.sol";
import {IHubAccessors} from "../interfaces/IHubAccessors.sol";
import {IHubErrors} from "../interfaces/IHubErrors.sol";
import {IHubLegacy} from "../interfaces/IHubLegacy.sol";
import {IWorkerpool} from "../interfaces/IWorkerpool.sol";
import {Accounts} from "../libraries/Accounts.sol";
import {Consensus} from "../libraries/Consensus.sol";
import {DealCode, StoredDeal} from "../libraries/DealCode.sol";
import {Hashes} from "../libraries/Hashes.sol";
import {Ledger} from "../libraries/Ledger.sol";
import {LoneOutcome} from "../libraries/LoneOutcome.sol";
import {Outcome, OutcomeCode, OutcomeMember} from "../libraries/OutcomeCode.sol";
import {Restrictions} from "../libraries/Restrictions.sol";
import {ContributionWord, TaskStore, TaskWord} from "../libraries/TaskStore.sol";
import {Account} from "../types/Account.sol";
import {Category} from "../types/Category.sol";
import {Contribution} from "../types/Contribution.sol";
import {Deal} from "../types/Deal.sol";
import {AppInfo, DatasetInfo, WorkerpoolInfo} from "../types/EntryInfo.sol";
import {ContributionStatus, TaskStatus} from "../types/Enums.sol";
import {Task} from "../types/Task.sol";
import {CategoryRecord, HubStorage} from "./HubStorage.sol";

/// @title What can be read of the hub
contract ViewsModule is IHubAccessors, IHubLegacy, HubStorage {
    using Accounts for uint256;

    // ------------------------------------------------------------------------------------------------ deals

    /// @inheritdoc IHubAccessors
    function viewDeal(bytes32 id) external view returns (Deal memory) {
        return DealCode.decode(dealAddress(id));
    }

    /// @inheritdoc IHubLegacy
    function viewDealABILegacy_pt1(bytes32 id)
        external
        view
        returns (address, address, uint256, address, address, uint256, address, address, uint256)
    {
        Deal memory d = DealCode.decode(dealAddress(id));
        return (
            d.app.pointer,
            d.app.owner,
            d.app.price,
            d.dataset.pointer,
            d.dataset.owner,
            d.dataset.price,
            d.workerpool.pointer,
            d.workerpool.owner,
            d.workerpool.price
        );
    }

    /// @inheritdoc IHubLegacy
    function viewDealABILegacy_pt2(bytes32 id)
        external
        view
        returns (uint256, bytes32, address, address, address, string memory)
    {
        Deal memory d = DealCode.decode(dealAddress(id));
        return (d.trust, d.tag, d.requester, d.beneficiary, d.callback, d.params);
    }

    /// @inheritdoc IHubLegacy
    function viewConfigABILegacy(bytes32 id)
        external
        view
        returns (uint256, uint256, uint256, uint256, uint256, uint256)
    {
        Deal memory d = DealCode.decode(dealAddress(id));
        return (d.category, d.startTime, d.botFirst, d.botSize, d.workerStake, d.schedulerRewardRatio);
    }

    /// @inheritdoc IHubAccessors
    function viewConsumed(bytes32 id) external view returns (uint256 consumed) {
        return consumedOf(id, _orders[id]);
    }

    /// @inheritdoc IHubAccessors
    function viewPresigned(bytes32 id) external view returns (address signer) {
        return _orders[id].presigner;
    }

    // ------------------------------------------------------------------------------------------------ tasks

    /// @inheritdoc IHubAccessors
    function viewTask(bytes32 id) external view returns (Task memory) {
        return _task(id);
    }

    /// @inheritdoc IHubLegacy
    function viewTaskABILegacy(bytes32 taskid)
        external
        view
        returns (
            uint8 status,
            bytes32 dealid,
            uint256 idx,
            uint256 timeref,
            uint256 contributionDeadline,
            uint256 revealDeadline,
            uint256 finalDeadline,
            bytes32 consensusValue,
            uint256 revealCounter,
            uint256 winnerCounter,
            address[] memory contributors,
            bytes memory results
        )
    {
        Task memory t = _task(taskid);
        status = uint8(t.status);
        dealid = t.dealid;
        idx = t.idx;
        timeref = t.timeref;
        contributionDeadline = t.contributionDeadline;
        revealDeadline = t.revealDeadline;
        finalDeadline = t.finalDeadline;
        consensusValue = t.consensusValue;
        revealCounter = t.revealCounter;
        winnerCounter = t.winnerCounter;
        contributors = t.contributors;
        results = t.results;
    }

    /// @inheritdoc IHubAccessors
    function resultFor(bytes32 id) external view returns (bytes memory data) {
        TaskWord word = TaskStore.load(TaskStore.slotOf(id));
        require(word.status() == TaskStatus.COMPLETED, "task-pending");
        if (word.isCommitted()) return _outcome(TaskStore.slotOf(id), word).callbackData;
        (, data) = TaskStore.outcome(id, word.isSolo());
    }

    function _task(bytes32 id) private view returns (Task memory task) {
        uint256 base = TaskStore.slotOf(id);
        TaskWord word = TaskStore.load(base);
        task.status = word.status();
        if (word.deal() == address(0)) return task;
        StoredDeal deal = DealCode.load(word.deal());
        task.dealid = deal.id();
        task.idx = deal.botFirst() + word.index();
        task.timeref = deal.time();
        task.contributionDeadline = deal.contributionDeadline();
        task.finalDeadline = deal.finalDeadline();
        if (word.isCommitted()) {
            _describeCommitted(task, id, word, deal);
            return task;
        }
        task.revealDeadline = word.revealDeadline();
        if (word.isSolo()) _describeSolo(task, id);
        else _describeCommittee(task, id, base, word);
        if (task.status == TaskStatus.COMPLETED) {
            (task.results, task.resultsCallback) = TaskStore.outcome(id, word.isSolo());
        }
    }

    /// @dev Who contributed what to a committed task is in the log only, until it is settled.
    function _describeCommitted(Task memory task, bytes32 id, TaskWord word, StoredDeal deal) private view {
        if (task.status == TaskStatus.COMMITTED) task.status = TaskStatus.REVEALING;
        if (task.status != TaskStatus.COMPLETED) {
            task.revealDeadline = word.revealDeadline();
            return;
        }
        Outcome memory outcome = _outcome(TaskStore.slotOf(id), word);
        task.revealDeadline = deal.startTime() + outcome.revealDeadline;
        task.resultDigest = outcome.digest;
        task.consensusValue = Hashes.resultHash(id, outcome.digest);
        task.results = outcome.results;
        task.resultsCallback = outcome.callbackData;
        task.contributors = new address[](outcome.members.length);
        for (uint256 k = 0; k < outcome.members.length; ++k) {
            OutcomeMember memory member = outcome.members[k];
            task.contributors[k] = member.worker;
            if (member.won) ++task.revealCounter;
            if (member.won || member.resultHash == task.consensusValue) ++task.winnerCounter;
        }
    }

    /// @dev What a settlement left.
    function _outcome(uint256 base, TaskWord word) private view returns (Outcome memory) {
        return word.isAlone() ? LoneOutcome.load(base, word) : OutcomeCode.load(word.settlement(), word.place());
    }

    function _describeSolo(Task memory task, bytes32 id) private view {
        task.contributors = new address[](1);
        (task.contributors[0],, task.resultDigest) = TaskStore.soloContribution(id);
        task.consensusValue = Hashes.resultHash(id, task.resultDigest);
        task.revealCounter = 1;
        task.winnerCounter = 1;
    }

    function _describeCommittee(Task memory task, bytes32 id, uint256 base, TaskWord word) private view {
        bool consensus = word.revealDeadline() != 0;
        uint256 count;
        while (TaskStore.contribution(base, count).exists()) {
            ++count;
        }
        task.contributors = new address[](count);
        for (uint256 k = 0; k < count; ++k) {
            ContributionWord contribution = TaskStore.contribution(base, k);
            task.contributors[k] = contribution.worker();
            if (consensus && contribution.groupNumber() == word.group() && !contribution.isRejected()) {
                ++task.winnerCounter;
                if (TaskStore.proved(base, k, contribution)) ++task.revealCounter;
            }
        }
        if (!consensus) return;
        bytes32 value = TaskStore.groupOf(base, word.group());
        if (word.isRevealed()) {
            task.resultDigest = value;
            value = Hashes.resultHash(id, value);
        }
        task.consensusValue = value;
    }

    /// @inheritdoc IHubAccessors
    function viewContribution(bytes32 taskid, address worker) external view returns (Contribution memory) {
        return _contribution(taskid, worker);
    }

    /// @inheritdoc IHubLegacy
    function viewContributionABILegacy(bytes32 taskid, address worker)
        external
        view
        returns (uint8, bytes32, bytes32, address)
    {
        Contribution memory c = _contribution(taskid, worker);
        return (uint8(c.status), c.resultHash, c.resultSeal, c.enclaveChallenge);
    }

    function _contribution(bytes32 id, address worker) private view returns (Contribution memory c) {
        uint256 base = TaskStore.slotOf(id);
        TaskWord word = TaskStore.load(base);
        if (word.isCommitted()) return _settledContribution(id, word, worker);
        if (word.isSolo()) return _soloContribution(id, worker);
        for (uint256 k = 0;; ++k) {
            ContributionWord contribution = TaskStore.contribution(base, k);
            if (!contribution.exists()) return c;
            if (contribution.worker() == worker) return _contributionAt(id, base, word, k, contribution);
        }
    }

    function _settledContribution(bytes32 id, TaskWord word, address worker)
        private
        view
        returns (Contribution memory c)
    {
        if (word.status() != TaskStatus.COMPLETED) return c;
        Outcome memory outcome = _outcome(TaskStore.slotOf(id), word);
        for (uint256 k = 0; k < outcome.members.length; ++k) {
            OutcomeMember memory m = outcome.members[k];
            if (m.worker != worker) continue;
            c.enclaveChallenge = m.enclave;
            c.weight = m.share;
            c.status = m.won ? ContributionStatus.PROVED : ContributionStatus.CONTRIBUTED;
            c.resultHash = m.won ? Hashes.resultHash(id, outcome.digest) : m.resultHash;
            c.resultSeal = m.won ? Hashes.resultSeal(worker, id, outcome.digest) : m.resultSeal;
        }
    }

    function _soloContribution(bytes32 id, address worker) private view returns (Contribution memory c) {
        (address contributor, address enclave, bytes32 digest) = TaskStore.soloContribution(id);
        if (contributor != worker) return c;
        c.status = ContributionStatus.PROVED;
        c.resultHash = Hashes.resultHash(id, digest);
        c.resultSeal = Hashes.resultSeal(worker, id, digest);
        c.enclaveChallenge = enclave;
    }

    function _contributionAt(bytes32 id, uint256 base, TaskWord word, uint256 k, ContributionWord contribution)
        private
        view
        returns (Contribution memory c)
    {
        uint256 group = contribution.groupNumber();
        bytes32 value = TaskStore.groupOf(base, group);
        bool revealed = word.isRevealed() && group == word.group();
        c.resultHash = revealed ? Hashes.resultHash(id, value) : value;
        if (TaskStore.proved(base, k, contribution)) {
            c.status = ContributionStatus.PROVED;
            c.resultSeal = Hashes.resultSeal(contribution.worker(), id, value);
        } else {
            c.status = contribution.isRejected() ? ContributionStatus.REJECTED : ContributionStatus.CONTRIBUTED;
            c.resultSeal = TaskStore.sealOf(base, k);
        }
        if (contribution.hasEnclave()) c.enclaveChallenge = TaskStore.enclaveOf(base, k);
        c.weight = Consensus.share(contribution.weight());
    }

    // ------------------------------------------------------------------------------------------------ accounts

    /// @inheritdoc IHubAccessors
    function viewScore(address worker) external view returns (uint256) {
        return Accounts.load(worker).score();
    }

    /// @inheritdoc IHubAccessors
    function viewAccount(address account) external view returns (Account memory) {
        uint256 word = Accounts.load(account);
        return Account(word.stake(), word.frozen());
    }

    /// @inheritdoc IHubLegacy
    function viewAccountABILegacy(address user) external view returns (uint256, uint256) {
        uint256 word = Accounts.load(user);
        return (word.stake(), word.frozen());
    }

    // ------------------------------------------------------------------------------------------------ categories

    /// @inheritdoc IHubAccessors
    function viewCategory(uint256 catid) external view returns (Category memory) {
        if (catid >= _categoryCount) revert IHubErrors.UnknownCategory(catid, _categoryCount);
        CategoryRecord storage category = _categories[catid];
        return Category(category.name, category.description, category.time);
    }

    /// @inheritdoc IHubLegacy
    function viewCategoryABILegacy(uint256 catid) external view returns (string memory, string memory, uint256) {
        if (catid >= _categoryCount) _panicOutOfRange();
        CategoryRecord storage category = _categories[catid];
        return (category.name, category.description, category.time);
    }

    /// @dev Panic 0x32, which clients of this view know.
    function _panicOutOfRange() private pure {
        uint256[] memory none;
        none[0];
    }

    /// @inheritdoc IHubAccessors
    function countCategory() external view returns (uint256) {
        return _categoryCount;
    }

    // ------------------------------------------------------------------------------------------------ entries

    /// @inheritdoc IHubAccessors
    function viewApp(address app) external view returns (AppInfo memory) {
        IApp a = IApp(_contract(app));
        return
            AppInfo(a.owner(), a.m_appName(), a.m_appType(), a.m_appMultiaddr(), a.m_appChecksum(), a.m_appMREnclave());
    }

    /// @inheritdoc IHubAccessors
    function viewDataset(address dataset) external view returns (DatasetInfo memory) {
        IDataset d = IDataset(_contract(dataset));
        return DatasetInfo(d.owner(), d.m_datasetName(), d.m_datasetMultiaddr(), d.m_datasetChecksum());
    }

    /// @inheritdoc IHubAccessors
    function viewWorkerpool(address workerpool) external view returns (WorkerpoolInfo memory) {
        IWorkerpool w = IWorkerpool(_contract(workerpool));
        return WorkerpoolInfo(
            w.owner(), w.m_workerpoolDescription(), w.m_workerStakeRatioPolicy(), w.m_schedulerRewardRatioPolicy()
        );
    }

    function _contract(address account) private view returns (address) {
        if (account.code.length == 0) revert IHubErrors.NotAContract(account);
        return account;
    }

    // ------------------------------------------------------------------------------------------------ configuration

    /// @inheritdoc IHubAccessors
    function appregistry() external view returns (address) {
        return _appRegistry.location;
    }

    /// @inheritdoc IHubAccessors
    function datasetregistry() external view returns (address) {
        return _datasetRegistry.location;
    }

    /// @inheritdoc IHubAccessors
    function workerpoolregistry() external view returns (address) {
        return _workerpoolRegistry.location;
    }

    /// @inheritdoc IHubAccessors
    function teebroker() external view returns (address) {
        return _teeBroker;
    }

    /// @inheritdoc IHubAccessors
    function callbackgas() external view returns (uint256) {
        return _callbackGas;
    }

    /// @inheritdoc IHubAccessors
    function contribution_deadline_ratio() external pure returns (uint256) {
        return 7;
    }

    /// @inheritdoc IHubAccessors
    function reveal_deadline_ratio() external pure returns (uint256) {
        return 2;
    }

    /// @inheritdoc IHubAccessors
    function final_deadline_ratio() external pure returns (uint256) {
        return 10;
    }

    /// @inheritdoc IHubAccessors
    function workerpool_stake_ratio() external pure returns (uint256) {
        return 30;
    }

    /// @inheritdoc IHubAccessors
    function kitty_ratio() external pure returns (uint256) {
        return Ledger.KITTY_RATIO;
    }

    /// @inheritdoc IHubAccessors
    function kitty_min() external pure returns (uint256) {
        return Ledger.KITTY_MIN;
    }

    /// @inheritdoc IHubAccessors
    function kitty_address() external pure returns (address) {
        return Ledger.KITTY;
    }

    /// @inheritdoc IHubAccessors
    function groupmember_purpose() external pure returns (uint256) {
        return Restrictions.GROUP_MEMBER;
    }
}
