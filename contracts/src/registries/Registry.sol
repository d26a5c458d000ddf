// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IEntryRecords} from "../interfaces/IEntryRecords.sol";
import {IRegistry} from "../interfaces/IRegistry.sol";
import {CodeStore} from "../libraries/CodeStore.sol";
import {PackedList} from "../libraries/PackedList.sol";

/// @notice Called by `safeTransferFrom` on a receiver that is a contract.
interface IERC721Receiver {
    function onERC721Received(address operator, address from, uint256 tokenId, bytes calldata data)
        external
        returns (bytes4);
}

/// @title A registry: ERC-721 whose tokens are contracts
/// @notice Own implementation of ERC-721 with the errors of OpenZeppelin 5. Entries are never destroyed, so the list of all
/// grows only, and an owner's list holds positions in it, eight to a slot: an entry costs two or three fresh slots instead of
/// six.
abstract contract Registry is IRegistry, IEntryRecords {
    using PackedList for PackedList.List;

    /// @notice What the registry knows of one entry: one slot.
    struct EntryRecord {
        address owner;
        /// A workerpool's policies (`Policy`); 0 otherwise.
        uint64 extra;
        /// Place in the owner's list.
        uint32 place;
    }

    address public override owner;
    bool public override initialized;
    uint32 private _count;
    address public override previous;
    string public override baseURI;
    string public override name;
    string public override symbol;
    mapping(uint256 tokenId => EntryRecord) internal _records;
    /// All entries, in order of creation.
    mapping(uint256 index => address entry) private _entries;
    mapping(address owner => PackedList.List) private _owned;
    mapping(uint256 tokenId => address) private _approvals;
    mapping(address owner => mapping(address operator => bool)) public override isApprovedForAll;

    modifier onlyOwner() {
        require(msg.sender == owner, "Ownable: caller is not the owner");
        _;
    }

    constructor(string memory name_, string memory symbol_) {
        name = name_;
        symbol = symbol_;
        owner = msg.sender;
        emit OwnershipTransferred(address(0), msg.sender);
    }

    /// @dev The empty call of an entry that is being created.
    receive() external payable {
        CodeStore.serve();
        revert("fallback-disabled");
    }

    // ------------------------------------------------------------------------------------------------ entries

    /// @inheritdoc IRegistry
    function proxyCode() external pure returns (bytes memory) {
        return CodeStore.CREATION_CODE;
    }

    /// @inheritdoc IRegistry
    function proxyCodeHash() external pure returns (bytes32) {
        return CodeStore.CREATION_CODE_HASH;
    }

    /// @inheritdoc IRegistry
    function isRegistered(address entry) external view returns (bool) {
        if (_records[uint160(entry)].owner != address(0)) return true;
        return previous != address(0) && IRegistry(previous).isRegistered(entry);
    }

    /// @inheritdoc IEntryRecords
    function record(address entry) external view returns (address, uint64) {
        EntryRecord memory entryRecord = _records[uint160(entry)];
        return (entryRecord.owner, entryRecord.extra);
    }

    /// @dev The entry's address follows from its owner and from the call that would initialize it in the first registries,
    /// `arguments`: so the same entry is only created once.
    function _predict(bytes memory arguments, address entryOwner) internal view returns (address) {
        return CodeStore.addressOf(_salt(arguments, entryOwner));
    }

    function _salt(bytes memory arguments, address entryOwner) private pure returns (bytes32) {
        return keccak256(abi.encodePacked(arguments, entryOwner));
    }

    /// @dev Creates an entry: code that forwards every call to `implementation`, followed by its metadata.
    function _create(address implementation, bytes memory arguments, address entryOwner, bytes memory metadata)
        internal
        returns (address entry)
    {
        if (entryOwner == address(0)) revert ERC721InvalidReceiver(address(0));
        bytes32 salt = _salt(arguments, entryOwner);
        require(CodeStore.addressOf(salt).code.length == 0, "Create2: Failed on deploy");
        // The minimal proxy of ERC-1167.
        entry = CodeStore.write(
            salt,
            abi.encodePacked(hex"363d3d373d3d3d363d73", implementation, hex"5af43d82803e903d91602b57fd5bf3", metadata)
        );
        uint32 index = _count++;
        _entries[index] = entry;
        _records[uint160(entry)] = EntryRecord(entryOwner, 0, uint32(_owned[entryOwner].push(index)));
        emit Transfer(address(0), entryOwner, uint160(entry));
    }

    // ------------------------------------------------------------------------------------------------ administration

    /// @inheritdoc IRegistry
    function initialize(address previous_) external onlyOwner {
        if (initialized) revert AlreadyInitialized();
        initialized = true;
        previous = previous_;
    }

    /// @inheritdoc IRegistry
    function setBaseURI(string calldata baseURI_) external onlyOwner {
        baseURI = baseURI_;
    }

    /// @inheritdoc IRegistry
    function setName(address, string calldata) external view onlyOwner {
        revert("Operation not supported on this chain");
    }

    /// @inheritdoc IRegistry
    function transferOwnership(address newOwner) external onlyOwner {
        if (newOwner == address(0)) revert OwnableInvalidOwner(address(0));
        _setOwner(newOwner);
    }

    /// @inheritdoc IRegistry
    function renounceOwnership() external onlyOwner {
        _setOwner(address(0));
    }

    function _setOwner(address newOwner) private {
        emit OwnershipTransferred(owner, newOwner);
        owner = newOwner;
    }

    // ------------------------------------------------------------------------------------------------ ERC-721

    /// @inheritdoc IRegistry
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId == 0x01ffc9a7 // ERC-165
            || interfaceId == 0x80ac58cd // ERC-721
            || interfaceId == 0x5b5e139f // its metadata
            || interfaceId == 0x780e9d63; // its enumeration
    }

    /// @inheritdoc IRegistry
    function balanceOf(address account) public view returns (uint256) {
        if (account == address(0)) revert ERC721InvalidOwner(address(0));
        return _owned[account].length();
    }

    /// @inheritdoc IRegistry
    function ownerOf(uint256 tokenId) public view returns (address account) {
        account = _records[tokenId].owner;
        if (account == address(0)) revert ERC721NonexistentToken(tokenId);
    }

    /// @inheritdoc IRegistry
    function tokenURI(uint256 tokenId) external view returns (string memory) {
        ownerOf(tokenId);
        return bytes(baseURI).length == 0 ? "" : string.concat(baseURI, _decimal(tokenId));
    }

    function _decimal(uint256 value) private pure returns (string memory) {
        bytes memory digits = new bytes(78);
        uint256 start = 78;
        do {
            digits[--start] = bytes1(uint8(48 + (value % 10)));
            value /= 10;
        } while (value != 0);
        bytes memory result = new bytes(78 - start);
        for (uint256 i = 0; i < result.length; ++i) {
            result[i] = digits[start + i];
        }
        return string(result);
    }

    /// @inheritdoc IRegistry
    function totalSupply() external view returns (uint256) {
        return _count;
    }

    /// @inheritdoc IRegistry
    function tokenByIndex(uint256 index) external view returns (uint256) {
        if (index >= _count) revert ERC721OutOfBoundsIndex(address(0), index);
        return uint160(_entries[index]);
    }

    /// @inheritdoc IRegistry
    function tokenOfOwnerByIndex(address account, uint256 index) external view returns (uint256) {
        if (index >= balanceOf(account)) revert ERC721OutOfBoundsIndex(account, index);
        return uint160(_entries[_owned[account].get(index)]);
    }

    /// @inheritdoc IRegistry
    function getApproved(uint256 tokenId) external view returns (address) {
        ownerOf(tokenId);
        return _approvals[tokenId];
    }

    /// @inheritdoc IRegistry
    function approve(address to, uint256 tokenId) external {
        address account = ownerOf(tokenId);
        if (msg.sender != account && !isApprovedForAll[account][msg.sender]) revert ERC721InvalidApprover(msg.sender);
        _approvals[tokenId] = to;
        emit Approval(account, to, tokenId);
    }

    /// @inheritdoc IRegistry
    function setApprovalForAll(address operator, bool approved) external {
        if (operator == address(0)) revert ERC721InvalidOperator(operator);
        isApprovedForAll[msg.sender][operator] = approved;
        emit ApprovalForAll(msg.sender, operator, approved);
    }

    /// @inheritdoc IRegistry
    function transferFrom(address from, address to, uint256 tokenId) public {
        if (to == address(0)) revert ERC721InvalidReceiver(address(0));
        EntryRecord memory entryRecord = _records[tokenId];
        address account = entryRecord.owner;
        if (account == address(0)) revert ERC721NonexistentToken(tokenId);
        if (msg.sender != account && !isApprovedForAll[account][msg.sender] && msg.sender != _approvals[tokenId]) {
            revert ERC721InsufficientApproval(msg.sender, tokenId);
        }
        if (account != from) revert ERC721IncorrectOwner(from, tokenId, account);

        delete _approvals[tokenId];
        uint256 index = _removeFrom(account, entryRecord.place);
        _records[tokenId].place = uint32(_owned[to].push(index));
        _records[tokenId].owner = to;
        emit Transfer(from, to, tokenId);
    }

    /// @dev Takes the entry at `place` out of the owner's list; the last one takes its place.
    function _removeFrom(address account, uint256 place) private returns (uint256 index) {
        PackedList.List storage list = _owned[account];
        index = list.get(place);
        uint256 last = list.length() - 1;
        if (place != last) {
            uint256 moved = list.get(last);
            list.set(place, moved);
            _records[uint160(_entries[moved])].place = uint32(place);
        }
        list.pop();
    }

    /// @inheritdoc IRegistry
    function safeTransferFrom(address from, address to, uint256 tokenId) external {
        _safeTransferFrom(from, to, tokenId, "");
    }

    /// @inheritdoc IRegistry
    function safeTransferFrom(address from, address to, uint256 tokenId, bytes calldata data) external {
        _safeTransferFrom(from, to, tokenId, data);
    }

    function _safeTransferFrom(address from, address to, uint256 tokenId, bytes memory data) private {
        transferFrom(from, to, tokenId);
        if (to.code.length == 0) return;
        try IERC721Receiver(to).onERC721Received(msg.sender, from, tokenId, data) returns (bytes4 answer) {
            if (answer != IERC721Receiver.onERC721Received.selector) revert ERC721InvalidReceiver(to);
        } catch (bytes memory reason) {
            if (reason.length == 0) revert ERC721InvalidReceiver(to);
            assembly ("memory-safe") {
                revert(add(reason, 0x20), mload(reason))
            }
        }
    }
}
